import type { Message } from '@shared/chat/message'
import { Box, Picture, Span, Tap } from '../../elements/elements'
import { showPicture } from '../../platform/showPicture'
import { showPlace } from '../../platform/showPlace'
import { go } from '../../routes'
import { useSound } from '../../state/useSound'
import { Icon } from '../Icon'
import { texts } from '../texts'
import './style.css'

type One = NonNullable<Message['attachments']>[number]
type Of<K extends One['kind']> = Extract<One, { kind: K }>

/** As `.attached__picture` bounds it. */
const WIDEST = 220
const HIGHEST = 280

/** A picture's place is kept until it has come, so that what stands below it does not move away. */
const heightOf = ({ width, height }: Of<'picture'>): number =>
  Math.round(height * Math.min(1, WIDEST / width, HIGHEST / height))

type PhotoProps = { picture: Of<'picture'>; linkOf: () => string | Promise<string> }

const Photo = ({ picture, linkOf }: PhotoProps) => (
  <Tap
    className="attached__photo"
    label={texts.attachments.viewPicture}
    onTap={() => {
      const link = linkOf()
      if (typeof link === 'string') showPicture(link)
      else void link.then(showPicture)
    }}
  >
    <Box style={{ minHeight: `${heightOf(picture)}px` }}>
      <Picture
        className="attached__picture"
        src={picture.thumbUrl}
        alt={picture.state === 'checking' ? texts.attachments.pictureBeingChecked : texts.attachments.picture}
      />
    </Box>
  </Tap>
)

const Voice = ({ seconds, linkOf }: { seconds: number; linkOf: () => string | Promise<string> }) => {
  const { playing, toggle } = useSound(linkOf)
  return (
    <Tap
      className="attached__voice"
      label={playing ? texts.attachments.stopVoice : texts.attachments.playVoice(seconds)}
      onTap={() => void toggle()}
    >
      <Icon name={playing ? 'close' : 'sound'} size="small" />
      <Span>{playing ? texts.attachments.voicePlaying(seconds) : texts.attachments.voice(seconds)}</Span>
    </Tap>
  )
}

const Place = ({ name, address, latitude, longitude }: Of<'location'>) => {
  const words = (
    <>
      <Icon name="place" size="small" />
      <Box>
        <Box className="attached__title">{name}</Box>
        {address && <Box className="muted small">{address}</Box>}
      </Box>
    </>
  )
  // A place that was written down stands on no map.
  if (latitude === undefined || longitude === undefined) return <Box className="attached__card">{words}</Box>
  return (
    <Tap
      className="attached__card"
      label={texts.attachments.viewPlace(name)}
      onTap={() => showPlace({ name, address, latitude, longitude })}
    >
      {words}
    </Tap>
  )
}

const Article = ({ draftId, version, article, title, excerpt }: Of<'article'>) => (
  <Tap
    className="attached__card attached__card--article"
    label={`${title}${article}`}
    onTap={() => go('article', { draftId, version, article })}
  >
    <Box>
      <Box className="muted small">{title}</Box>
      <Box className="attached__title">{article}</Box>
      <Box className="small">{excerpt}</Box>
    </Box>
  </Tap>
)

type AttachmentsProps = {
  items: readonly One[]
  /** The same ones with links that still hold, where those of a page that stays open may have ended. */
  renewed?: () => Promise<readonly One[]> | undefined
}

/** What came along with a message or an opinion. */
export const Attachments = ({ items, renewed }: AttachmentsProps) => {
  const linkOf = (one: Of<'picture'> | Of<'voice'>, index: number) => (): string | Promise<string> =>
    renewed?.()?.then((fresh) => {
      const same = fresh[index]
      return same && 'url' in same ? same.url : one.url
    }) ?? one.url
  return (
    <Box className="attached">
      {items.map((one, index) => {
        const key = `${one.kind}${index}`
        switch (one.kind) {
          case 'picture':
            return <Photo key={key} picture={one} linkOf={linkOf(one, index)} />
          case 'voice':
            return <Voice key={key} seconds={one.seconds} linkOf={linkOf(one, index)} />
          case 'location':
            return <Place key={key} {...one} />
          case 'article':
            return <Article key={key} {...one} />
          default:
            return null
        }
      })}
    </Box>
  )
}
