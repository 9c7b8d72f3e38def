import { useState } from 'react'
import { Button } from '../../components/Button'
import { CallHelp } from '../../components/CallHelp'
import { TextArea, TextField } from '../../components/Field'
import { HandoverAnswer } from '../../components/HandoverAnswer'
import { Icon, type IconName } from '../../components/Icon'
import { Cell, List } from '../../components/List'
import { Pictures } from '../../components/Pictures'
import { ReadAloud } from '../../components/ReadAloud'
import { SearchBar } from '../../components/SearchBar'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Tabs } from '../../components/Tabs'
import { Glossary } from '../../components/Term'
import { Toggle } from '../../components/Toggle'
import { Box } from '../../elements/elements'
import { confirm, toast } from '../../state/feedback'
import { phoneGateStore } from '../../state/phoneGate'
import { privacyGateStore } from '../../state/privacyGate'

const icons: readonly IconName[] = ['home', 'document', 'chat', 'person', 'pen', 'bell', 'phone', 'search', 'thumb']
const choices = [
  { value: 'modify', label: '修改' },
  { value: 'delete', label: '删除' },
] as const

/** What answers to a hand or a key. */
export const Controls = ({ look }: { look: string }) => {
  const [choice, setChoice] = useState<'modify' | 'delete'>('modify')
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [handing, setHanding] = useState(false)
  const [on, setOn] = useState(true)
  return (
    <Box className="stack">
      {(['primary', 'secondary', 'plain', 'danger'] as const).map((kind) => (
        <Box className="row row--wrap" key={kind}>
          <Button kind={kind} icon="pen">
            按钮
          </Button>
          <Button kind={kind} size="small">
            小按钮
          </Button>
          <Button kind={kind} disabled>
            不能点
          </Button>
          <Button kind={kind} busy>
            在办
          </Button>
        </Box>
      ))}
      <Box className="row row--wrap">
        {icons.map((name) => (
          <Icon key={name} name={name} />
        ))}
      </Box>
      <Segmented label={`选择，${look}`} choices={choices} value={choice} onChange={setChoice} />
      <Segmented wrap label={`选择（换行），${look}`} choices={choices} value={choice} onChange={setChoice} />
      <Tabs label={`标签页，${look}`} tabs={choices} value={choice} onChange={setChoice} />
      <SearchBar label={`搜索，${look}`} placeholder="搜一搜" value={text} onChange={setText} />
      <TextField id={`line-${look}`} label="一行" hint="写什么" value={text} onChange={setText} />
      <TextField id={`bad-${look}`} label="写错的一行" value={text} onChange={setText} error="请填写姓名" />
      <TextArea id={`area-${look}`} label="几行" limit={20} least={5} value={text} onChange={setText} />
      <List title="列表">
        <Cell icon="bell" title="一行" note="说明" value="3" />
        <Cell icon="settings" title="可以点的一行" onTap={() => undefined} />
        <Cell title="要当心的一行" danger onTap={() => undefined} />
        <Toggle title="意见有了结果" note="采纳与否，都告诉您" on={on} onChange={setOn} />
        <Toggle title="在办的开关" on={false} busy onChange={() => undefined} />
      </List>
      <Glossary words={['采纳', '一审', '备案']} />
      <Pictures items={[]} onChange={() => undefined} ask="拍下手写的意见" />
      <ReadAloud text="电动自行车应当停放在划定的区域。" />
      <Box className="row row--wrap">
        <Button kind="secondary" onTap={() => setOpen(true)}>
          打开抽屉
        </Button>
        <Button kind="secondary" onTap={() => toast('已保存', 'good')}>
          提示
        </Button>
        <Button kind="secondary" onTap={() => void confirm({ title: '撤回这条意见？', yes: '撤回', no: '先不撤' })}>
          询问
        </Button>
        <Button kind="secondary" onTap={() => phoneGateStore.set({ answer: () => phoneGateStore.set(undefined) })}>
          验证手机号
        </Button>
        <Button kind="secondary" onTap={() => privacyGateStore.set({ answer: () => privacyGateStore.set(undefined) })}>
          隐私说明
        </Button>
        <Button kind="secondary" onTap={() => setHanding(true)}>
          转办答复
        </Button>
      </Box>
      <Sheet open={open} title="抽屉" onClose={() => setOpen(false)}>
        <Box>里面的内容</Box>
      </Sheet>
      {handing && (
        <HandoverAnswer
          handover={{ id: `gallery-${look}`, number: 'ZB001', unit: '演示市城管局' }}
          onClose={() => setHanding(false)}
          onDone={() => setHanding(false)}
        />
      )}
      <CallHelp />
    </Box>
  )
}
