const BAD = "test/cli/bad-input.test.ts";
const NOT_BAD = "test/cli/not-bad.test.ts";
const PROCESS = "test/cli/process.slow.test.ts";
const COMMANDS = "test/cli/commands.test.ts";
const WRITE = "test/7-write/write.test.ts";
const TRANSPORT = "test/fetch/transport.test.ts";

/** Cases of commands that a test outside of this folder covers: its file and its name. */
export const HELD: Readonly<Record<string, readonly [file: string, title: string]>> = {
  "cli-flag-no-value": [BAD, "an option without its value"],
  "cli-missing-source": [BAD, "a missing file"],
  "cli-dir-as-file": [BAD, "a folder without pages"],
  "cli-glob-nothing": [BAD, "a pattern that matches nothing"],
  "cli-one-bad-of-three": [NOT_BAD, "one bad page of three: it is named, and nothing is written"],
  "cli-fifo": [BAD, "a FIFO"],
  "cli-symlink-loop": [NOT_BAD, "a folder that links to itself"],
  "cli-stdin-closed": [PROCESS, "works with its streams closed"],
  "cli-stdout-closed": [PROCESS, "works with its streams closed"],
  "cli-epipe": [PROCESS, "ends quietly when its reader has seen enough"],
  "cli-dev-full": [PROCESS, "says when its output has no place"],
  "cli-pipe-complete": [PROCESS, "gives a pipe all of its output"],
  "cli-no-tty": [PROCESS, "prints colours to a terminal only, or on demand"],
  "cli-no-color": [PROCESS, "prints colours to a terminal only, or on demand"],
  "cli-config-unknown-key": [BAD, "a setting nobody knows"],
  "cli-config-wrong-type": [BAD, "a setting of another type"],
  "cli-config-dup-keys": [BAD, "a setting twice"],
  "cli-config-array": [BAD, "a configuration that is a list"],
  "cli-config-locale-traversal": [BAD, "a locale that leads out"],
  "cli-config-missing": [BAD, "a configuration that is missing"],
  "cli-config-dir": [BAD, "a configuration that is a folder"],
  "cli-out-is-file": [BAD, "output that is a file"],
  "cli-out-dangling-link": [BAD, "output that is a broken link"],
  "cli-out-subdir-symlink": [WRITE, "a folder that is a symbolic link"],
  "cli-out-hardlink": [WRITE, "replaces a file without changing a hard link to it"],
  "cli-concurrent-same": [WRITE, "parallel runs write the result of one of them"],
  "cli-concurrent-different": [PROCESS, "two at a time end as one of them"],
  "cli-stale-lock": [
    "test/7-write/output-lock.slow.test.ts",
    "if its process is dead, or its id belongs to another process now",
  ],
  "cli-hand-edited": [WRITE, "a file edited by hand"],
  "cli-hand-deleted": [WRITE, "restores a file that was deleted"],
  "cli-manifest-corrupt": [WRITE, "a broken manifest"],
  "cli-manifest-future": [WRITE, "a manifest of a newer version"],
  "cli-case-rename": [WRITE, "keeps a file whose name changes only in case"],
  "cli-diff-check-clean": [COMMANDS, "is silent after generate"],
  "cli-fetch-infinite": [TRANSPORT, "a page that is too large"],
  "cli-fetch-redirect-private": [TRANSPORT, "a redirect to a private address"],
  "cli-fetch-numeric-hosts": [TRANSPORT, "to loopback as a number"],
  "cli-fetch-rebind": [TRANSPORT, "to a name of loopback"],
  "cli-fetch-soft-404": ["test/page-guard/page-guard.slow.test.ts", "a login page"],
  "cli-fetch-wrong-type": [TRANSPORT, "an image"],
  "cli-fetch-charset-header": ["test/fetch/fetch.test.ts", "GB18030 in the header"],
  "cli-fetch-charset-conflict": ["test/fetch/fetch.test.ts", "a wrong header"],
  "cli-fetch-env-proxy": ["test/fetch/tls.slow.test.ts", "the address of the proxy must be allowed"],
  "cli-fetch-304": [TRANSPORT, "sends the validators of the local copy if that copy is unmodified"],
};
