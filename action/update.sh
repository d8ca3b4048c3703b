#!/usr/bin/env bash
# Updates the package. Opens or updates one pull request with the changes, and closes it if there is nothing to review.
# Each run creates the branch again from the checked-out commit.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

remote=refs/remotes/origin/$BRANCH
locks=(':(glob)**/pages.lock.json' ':(glob)**/tombstones.lock.json')

# Takes the lock files from the branch of the last run, because the grace period of a removed code counts fetches, even
# if the pull request is not merged. A page that does not match its lock entry is fetched without its validators.
if git fetch --quiet --no-tags origin "+refs/heads/$BRANCH:$remote" 2>/dev/null; then
  for lock in "${locks[@]}"; do git checkout --quiet "$remote" -- "$lock" 2>/dev/null || true; done
fi

status=0
quietly "${errsmith[@]}" update --base HEAD --body "$work/body.md" --rest "$work/rest.md" \
  --link "$(link_at "$BRANCH")" \
  ${accept[@]+"${accept[@]}"} ${flags[@]+"${flags[@]}"} || status=$?
# Exit status 5: some pages are suspect and were not used. If there is a body, the other pages were processed.
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

# If only lock files changed, they are pushed to the branch, but no pull request is opened.
open=$(gh pr list --head "$BRANCH" --state open --json number --jq '.[0].number // empty')
if [ ! -s "$work/body.md" ] || [ "$committed" = no ]; then
  if [ -n "$open" ]; then gh pr close "$open" --comment "The package is up to date with the documentation; there is nothing to review."; fi
elif [ -n "$open" ]; then
  gh pr edit "$open" --title "$TITLE" --body-file "$work/body.md"
else
  gh pr create --head "$BRANCH" --title "$TITLE" --body-file "$work/body.md"
fi
exit "$status"
