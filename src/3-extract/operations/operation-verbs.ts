/** Verbs with which names of operations begin. */
const VERBS = `
  abort accept activate add allocate apply approve assign associate attach authorize batch begin bind build
  call cancel capture change charge check clear clone close complete confirm connect consult convert copy
  count create deactivate del delete deploy deregister describe detach detect disable disassociate download
  edit enable execute export fetch find fund generate get head import init initiate inquire inquiry insert
  install invoke issue join launch link list lock login lookup merge migrate modify move notify open
  optimize patch pause pay post prepare process publish purchase put query read reboot receive recognize
  reconfigure recover refresh refund register reject release remove rename renew replace reserve reset
  resize restart restore resume retrieve revoke rotate run save scan schedule search select send set settle
  sign start stop submit subscribe suspend switch sync tag terminate track transfer translate trigger
  unbind unlink unlock unpublish unsubscribe untag update upgrade upload validate verify view void withdraw
  write
`
  .trim()
  .split(/\s+/u);

const LOWER = VERBS.join("|");
const CAPITAL = VERBS.map((verb) => verb.charAt(0).toUpperCase() + verb.slice(1)).join("|");

/** Names of operations that begin with a verb: `DescribeInstances`, `create_order`, `send-message`. */
export const VERB_FIRST = new RegExp(
  `^(?:api_?)?(?:(?:${LOWER}|${CAPITAL})[A-Z][A-Za-z0-9]*|(?:${LOWER})(?:_[a-z0-9_]+|-[a-z0-9-]+))$`,
  "u",
);

/** Titles of operations that begin with a verb: `Create an order`. */
export const VERB_WORD_FIRST = new RegExp(`^(?:${LOWER}|${CAPITAL})s? \\p{L}`, "u");
