#!/usr/bin/env bash
# Requests, comments and links of GitLab and Gitee, through their REST API. common.sh reads this file. The pipelines in
# docs/workflows set the variables: API (address of the repository in the API), WEB (address of the repository),
# PUSH_URL, TARGET (branch into which requests are merged), CODE_QUALITY (file for the report of changed lines), and
# RUN_URL (address of the artifacts of the job).

committer=(-c user.name=errsmith -c user.email=errsmith@users.noreply.invalid)

# The token reaches the client of the API and git alone, through a pipe.
forge() {
  node "$here/forge.mjs" "$FORGE" "$API" "$@" 3<<<"$token"
}

quietly() {
  "$@"
}

summarize() {
  return 0
}

files_at() {
  if [ "$FORGE" = gitlab ]; then printf '%s/-/blob/%s' "$WEB" "$1"; else printf '%s/blob/%s' "$WEB" "$1"; fi
}

run_url() {
  printf '%s' "${RUN_URL:-$WEB}"
}

report_lines() {
  if [ -z "${CODE_QUALITY:-}" ]; then return; fi
  into "$CODE_QUALITY" "${errsmith[@]}" diff "git:$BASE" --format gitlab ${flags[@]+"${flags[@]}"} 2>/dev/null
}

push_branch() {
  (umask 077 && printf 'username=oauth2\npassword=%s\n' "$token" >"$work/credentials")
  git -c credential.helper= -c "credential.helper=!cat '$work/credentials' #" \
    push --quiet --force "$PUSH_URL" "HEAD:refs/heads/$BRANCH"
}

open_request() {
  forge open "$BRANCH"
}

create_request() {
  forge create "$BRANCH" "$TARGET" "$TITLE" "$1"
}

edit_request() {
  forge edit "$1" "$TITLE" "$2"
}

close_request() {
  forge close "$1" "$2"
}

keep_comment() {
  forge comment "$PULL_REQUEST" "$1" "$2"
}
