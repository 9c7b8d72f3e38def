import Taro from '@tarojs/taro'
import { Cell, List } from '../../../components/List'
import { copyText } from '../../../platform/copyText'
import { confirm, toast } from '../../../state/feedback'
import { texts } from '../texts'

const PETITION = 'https://wsxf.gjxfj.gov.cn'

const EMERGENCY = [
  { number: '110', what: texts.start.police },
  { number: '119', what: texts.start.fireRescue },
  { number: '120', what: texts.start.ambulance },
]

const dial = async (title: string, phoneNumber: string): Promise<void> => {
  if (
    await confirm({
      title: texts.start.callQuestion(phoneNumber),
      text: title,
      yes: texts.start.call,
      no: texts.start.cancel,
    })
  )
    await Taro.makePhoneCall({ phoneNumber })
}

/** What a deputy can and cannot do, and where to go with the rest: told before the first message. */
export const Doors = () => (
  <>
    <List title={texts.start.deputyCanTitle}>
      <Cell icon="check-circle" title={texts.start.deputyListens} />
      <Cell icon="check-circle" title={texts.start.deputySuggests} />
      <Cell icon="warning" title={texts.start.deputyCannot} note={texts.start.properChannels} />
    </List>
    <List title={texts.start.otherDoors}>
      {EMERGENCY.map(({ number, what }) => (
        <Cell key={number} icon="phone" title={number} note={what} onTap={() => void dial(what, number)} />
      ))}
      <Cell
        icon="phone"
        title="12345"
        note={texts.start.hotline}
        onTap={() => void dial(texts.start.hotlineNote, '12345')}
      />
      <Cell
        icon="building"
        title={texts.start.petition}
        note={texts.start.petitionNote}
        onTap={() => void copyText(PETITION).then((copied) => toast(copied ? texts.start.addressCopied : PETITION))}
      />
    </List>
  </>
)
