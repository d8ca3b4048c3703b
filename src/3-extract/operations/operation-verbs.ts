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

const VERBS_ZH =
  "创建|新建|新增|添加|增加|删除|移除|修改|更新|编辑|设置|配置|查询|获取|拉取|搜索|批量|提交|发送|上传|下载|导入|导出|绑定|解绑|开启|关闭|启动|启用|停止|停用|禁用|取消|撤销|撤回|申请|确认|支付|退款|校验|验证|检查|同步|下发|发布|订阅|转账|生成|重置|恢复|复制|移动|合并|加入|退出";

/** Titles of operations that begin with a verb: `Create an order`, `创建订单`. */
export const VERB_WORD_FIRST = new RegExp(`^(?:(?:${LOWER}|${CAPITAL})s? \\p{L}|(?:${VERBS_ZH})\\p{L})`, "u");
