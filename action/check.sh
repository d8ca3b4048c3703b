#!/usr/bin/env bash
# Compares a pull request with its base. Creates or updates one comment, and deletes it if there is nothing to report.
# Annotates the changed lines of the pages.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

mark='<!-- errsmith -->'

git cat-file -e "$BASE^{commit}" 2>/dev/null || git fetch --quiet --no-tags --depth=1 origin "$BASE"

fail=()
if [ -n "${FAIL_ON:-}" ]; then fail=(--fail-on "$FAIL_ON"); fi
status=0
quietly into "$work/diff.md" "${errsmith[@]}" diff "git:$BASE" --format markdown --rest "$work/rest.md" \
  --link "$(link_at "$(git rev-parse HEAD)")" \
  ${fail[@]+"${fail[@]}"} ${flags[@]+"${flags[@]}"} || status=$?
# Exit status 3: there are changes of the level in FAIL_ON, which are reported too.
if [ "$status" -ne 0 ] && [ "$status" -ne 3 ]; then exit "$status"; fi
report_lines

quietly "${errsmith[@]}" check || {
  printf 'The package is out of date: run `errsmith generate` and commit the result.\n\n' >"$work/body.md"
  status=1
}
cat "$work/diff.md" >>"$work/body.md"
touch "$work/rest.md"
summarize "$work/body.md"
summarize "$work/rest.md"

if [ -n "${REVIEW:-}" ] && [ -s "$work/diff.md" ]; then
  quietly "${errsmith[@]}" review "git:$BASE" --html "$REVIEW" ${flags[@]+"${flags[@]}"} >/dev/null
  printf '\nThe same as a page to look at and to decide on is an artifact of [this run](%s).\n' "$(run_url)" >>"$work/body.md"
fi

if [ -s "$work/body.md" ]; then
  { printf '%s\n' "$mark" && cat "$work/body.md"; } >"$work/comment.md"
else
  : >"$work/comment.md"
fi
# The token of a pull request from a fork has no write permission. The summary contains the same text.
keep_comment "$mark" "$work/comment.md" || echo "The comment could not be written; the summary of this run contains its text."
exit "$status"
