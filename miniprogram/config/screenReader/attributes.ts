/** What WeChat's screen readers take (微信开放文档：无障碍访问). An empty string: no value of its own. */
const spoken = {
  'aria-role': '',
  'aria-label': '',
  'aria-live': '',
  'aria-checked': '',
  'aria-pressed': '',
  'aria-selected': '',
  'aria-expanded': '',
  'aria-disabled': '',
}

/** The elements of WeChat that src/elements is made of. */
export const attributes = { View: spoken, Text: spoken, Button: spoken, Input: spoken, Textarea: spoken, Image: spoken }
