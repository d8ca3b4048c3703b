#!/usr/bin/env bash
# Updates the package and keeps one pull request with what is to be reviewed: opened when there is something to say,
# rewritten with each run, closed when there is nothing any more. The branch is made anew from what is checked out.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

remote=refs/remotes/origin/$BRANCH
locks=(':(glob)**/pages.lock.json' ':(glob)**/tombstones.lock.json')

# What earlier runs learnt about time is on the branch, also where nobody has merged it yet: the grace of a code that
# left the docs counts fetches. A copy that the lock does not describe is fetched as a whole.
if git fetch --quiet --no-tags origin "+refs/heads/$BRANCH:$remote" 2>/dev/null; then
  for lock in "${locks[@]}"; do git checkout --quiet "$remote" -- "$lock" 2>/dev/null || true; done
fi

status=0
quietly "${errsmith[@]}" update --base HEAD --body "$work/body.md" --rest "$work/rest.md" \
  --link "$(link_at "$BRANCH")" \
  ${accept[@]+"${accept[@]}"} ${flags[@]+"${flags[@]}"} || status=$?
# 5: some pages look suspect and were left alone; the rest is as good as ever, if it got that far.
if [ "$status" -ne 0 ] && { [ "$status" -ne 5 ] || [ ! -e "$work/body.md" ]; }; then exit "$status"; fi
summarize "$work/body.md"
summarize "$work/rest.md"

git add --all -- .
committed=no
if ! git diff --cached --quiet; then
  git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \
    commit --quiet --message "$TITLE"
  git push --quiet --force origin "HEAD:refs/heads/$BRANCH"
  committed=yes
fi

# Where only the locks moved on, the branch keeps them and nobody is asked to look.
open=$(gh pr list --head "$BRANCH" --state open --json number --jq '.[0].number // empty')
if [ ! -s "$work/body.md" ] || [ "$committed" = no ]; then
  if [ -n "$open" ]; then gh pr close "$open" --comment "The package says what the docs say: nothing is left to review."; fi
elif [ -n "$open" ]; then
  gh pr edit "$open" --title "$TITLE" --body-file "$work/body.md"
else
  gh pr create --head "$BRANCH" --title "$TITLE" --body-file "$work/body.md"
fi
exit "$status"
