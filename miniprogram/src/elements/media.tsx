import { Video } from '@tarojs/components'

export type FilmProps = { src: string; label: string; className?: string }

/** A short video, played where it stands. */
export const Film = ({ src, label, className }: FilmProps) => (
  <Video className={className} src={src} title={label} controls showMuteBtn objectFit="contain" />
)
