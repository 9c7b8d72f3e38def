import type { FilmProps } from './media'

export const Film = ({ src, label, className }: FilmProps) => (
  // biome-ignore lint/a11y/useMediaCaption: its words stand beside it as text
  <video className={className} src={src} aria-label={label} controls preload="metadata" playsInline />
)
