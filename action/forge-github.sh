#!/usr/bin/env bash
# Requests, comments and links of GitHub, through its command line `gh`. common.sh reads this file.

committer=(-c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com')

# The token reaches `gh` alone: neither errsmith nor the packages that it loads get it.
gh() {
  GH_TOKEN=$token command gh "$@"
}

# Runs a command while workflow commands are disabled, so that text of a page in the log is never one.
quietly() {
  local resume status=0
  resume=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  echo "::stop-commands::$resume"
  "$@" || status=$?
  echo "::$resume::"
  return "$status"
}

# Appends a Markdown file to the summary of the run, which is limited to 1 MiB.
summarize() {
  if [ -s "$1" ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then head -c 1000000 "$1" >>"$GITHUB_STEP_SUMMARY"; fi
}

# The address of the files of a branch or commit.
files_at() {
  printf '%s/%s/blob/%s' "${GITHUB_SERVER_URL:-https://github.com}" "${GITHUB_REPOSITORY:-}" "$1"
}

run_url() {
  printf '%s/%s/actions/runs/%s' "${GITHUB_SERVER_URL:-https://github.com}" "${GITHUB_REPOSITORY:-}" "${GITHUB_RUN_ID:-}"
}

# Annotates the changed lines of the pages.
report_lines() {
  "${errsmith[@]}" diff "git:$BASE" --format github ${flags[@]+"${flags[@]}"} 2>/dev/null
}

push_branch() {
  git push --quiet --force origin "HEAD:refs/heads/$BRANCH"
}

# A branch of a fork may have the same name: its request is not that of errsmith.
open_request() {
  gh pr list --head "$BRANCH" --state open --limit 1000 --json number,isCrossRepository \
    --jq '[.[] | select(.isCrossRepository | not) | .number][0] // empty'
}

create_request() {
  if gh pr create --head "$BRANCH" --title "$TITLE" --body-file "$1"; then return; fi
  echo "Settings, Actions, General: \"Allow GitHub Actions to create and approve pull requests\" must be on, or the token be that of an app." >&2
  return 1
}

edit_request() {
  gh pr edit "$1" --title "$TITLE" --body-file "$2"
}

close_request() {
  gh pr close "$1" --comment "$2"
}

# Creates, updates or deletes the one comment that begins with a mark; an empty file deletes it.
keep_comment() {
  local mark=$1 body=$2 mine
  local comments=repos/$GITHUB_REPOSITORY/issues
  mine=$(gh pr view "$PULL_REQUEST" --json comments \
    --jq "[.comments[] | select(.viewerDidAuthor and (.body | startswith(\"$mark\"))) | .url | split(\"-\") | last][0] // empty")
  if [ ! -s "$body" ]; then
    if [ -n "$mine" ]; then gh api --silent --method DELETE "$comments/comments/$mine"; fi
  elif [ -n "$mine" ]; then
    gh api --silent --method PATCH "$comments/comments/$mine" -F "body=@$body"
  else
    gh api --silent --method POST "$comments/$PULL_REQUEST/comments" -F "body=@$body"
  fi
}
