import type { AttachmentInput } from '@shared/uploads/attachments'
import { useState } from 'react'
import { Icon } from '../../../components/Icon'
import { Tap } from '../../../elements/elements'
import { hasMap, pickPlace } from '../../../platform/pickPlace'
import { useFileUpload } from '../../../state/useFileUpload'
import { useReady } from '../../../state/useReady'
import { texts } from '../texts'
import { type Addition, AddSheet } from './AddSheet'
import { ArticleSheet } from './ArticleSheet'
import { type Place, PlaceSheet } from './PlaceSheet'
import type { Thread } from './useThread'
import { VoiceSheet } from './VoiceSheet'

/** The plus beside the words: pictures, voice, a place, an article. Each is a message of its own. */
export const Additions = ({ send }: { send: Thread['send'] }) => {
  const [open, setOpen] = useState<'add' | Exclude<Addition, 'picture'>>()
  const ready = useReady()
  const files = useFileUpload()
  const close = (): void => setOpen(undefined)
  const attach = (attachment: AttachmentInput, shown: string): void => {
    close()
    void send({ attachments: [attachment], shown })
  }
  const sendPlace = (place: Place): void =>
    attach({ kind: 'location', ...place }, texts.conversation.placeShort(place.name))

  const choose = async (what: Addition): Promise<void> => {
    if (what === 'picture') {
      close()
      const sent = await files.choosePictures()
      if (sent.length > 0)
        void send({ attachments: sent.map((uploadId) => ({ uploadId })), shown: texts.conversation.pictureShort })
    } else if (what === 'place' && hasMap) {
      close()
      const place = await pickPlace()
      if (place) sendPlace(place)
    } else setOpen(what)
  }

  return (
    <>
      <Tap
        className="composer__add"
        label={texts.conversation.add}
        disabled={files.busy}
        onTap={() => void ready().then((yes) => yes && setOpen('add'))}
      >
        <Icon name={files.busy ? 'clock' : 'plus'} />
      </Tap>
      <AddSheet open={open === 'add'} onClose={close} onChoose={(what) => void choose(what)} />
      <VoiceSheet
        open={open === 'voice'}
        busy={files.busy}
        onClose={close}
        onSend={async (recording) => {
          const uploadId = await files.upload(recording)
          if (uploadId)
            attach({ uploadId, seconds: recording.seconds }, texts.conversation.voiceShort(recording.seconds))
        }}
      />
      <PlaceSheet open={open === 'place'} onClose={close} onSend={sendPlace} />
      <ArticleSheet
        open={open === 'article'}
        onClose={close}
        onSend={(article) => attach({ kind: 'article', ...article }, texts.conversation.articleShort(article.article))}
      />
    </>
  )
}
