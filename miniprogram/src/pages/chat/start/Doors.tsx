import Taro from '@tarojs/taro'
import { Cell, List } from '../../../components/List'
import { copyText } from '../../../platform/copyText'
import { confirm, toast } from '../../../state/feedback'

const PETITION = 'https://wsxf.gjxfj.gov.cn'

const EMERGENCY = [
  { number: '110', what: '违法犯罪、人身危险' },
  { number: '119', what: '火灾、抢险救援' },
  { number: '120', what: '急救' },
]

const dial = async (title: string, phoneNumber: string): Promise<void> => {
  if (await confirm({ title: `拨打 ${phoneNumber}？`, text: title, yes: '拨打', no: '取消' }))
    await Taro.makePhoneCall({ phoneNumber })
}

/** What a deputy can and cannot do, and where to go with the rest: told before the first message. */
export const Doors = () => (
  <>
    <List title="代表能做什么">
      <Cell icon="check-circle" title="听取意见、答疑，向有关部门反映" />
      <Cell icon="check-circle" title="提出代表建议，推动一类问题解决" />
      <Cell
        icon="warning"
        title="不能代替部门办事，不干预案件"
        note="诉讼、仲裁、行政复议和正在办理的信访事项，请走相应渠道"
      />
    </List>
    <List title="这些事请直接找">
      {EMERGENCY.map(({ number, what }) => (
        <Cell key={number} icon="phone" title={number} note={what} onTap={() => void dial(what, number)} />
      ))}
      <Cell
        icon="phone"
        title="12345"
        note="水电气暖、噪声、路灯等日常诉求"
        onTap={() => void dial('政务服务便民热线', '12345')}
      />
      <Cell
        icon="building"
        title="网上信访"
        note="国家信访局网上信访平台，点这里复制网址"
        onTap={() => void copyText(PETITION).then((copied) => toast(copied ? '网址已复制' : PETITION))}
      />
    </List>
  </>
)
