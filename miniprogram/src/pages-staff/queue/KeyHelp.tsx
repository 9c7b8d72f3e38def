import { resultNames, results } from '@shared/opinions/words'
import { Sheet } from '../../components/Sheet'
import { Box, Span } from '../../elements/elements'

const keys: readonly [string, string][] = [
  ['J', '下一条'],
  ['K', '上一条'],
  ...results.map((result, index): [string, string] => [
    String(index + 1),
    `处理结果选“${resultNames[result]}”，接着写答复`,
  ]),
  ['Ctrl + Enter', '提交处理结果'],
  ['U', '撤销刚处理的一条（还没有通知提交人时），否则回到那一条'],
  ['X', '选中或取消选中这一条'],
  ['/', '搜索意见'],
  ['Esc', '离开输入框'],
  ['?', '打开这份说明'],
]

export const KeyHelp = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Sheet open={open} title="键盘操作" onClose={onClose}>
    {keys.map(([key, words]) => (
      <Box className="key-help" key={key}>
        <Span className="key">{key}</Span>
        <Span>{words}</Span>
      </Box>
    ))}
  </Sheet>
)
