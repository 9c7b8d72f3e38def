import type { ReactNode } from 'react'
import { Page } from '../../components/Page'
import { PrivacySheet } from '../../components/PrivacySheet'
import { Box, Heading } from '../../elements/elements'
import { Controls } from './Controls'
import { Shown } from './Shown'
import './style.css'

const looks = [
  { name: '浅色', className: 'theme-light size-standard' },
  { name: '深色', className: 'theme-dark size-standard' },
  { name: '长辈版', className: 'theme-light size-elder' },
  { name: '特大字', className: 'theme-light size-elder size-largest' },
  { name: '高对比', className: 'theme-light size-standard contrast' },
  { name: '深色高对比', className: 'theme-dark size-standard contrast' },
] as const

const Look = ({ name, className, children }: { name: string; className: string; children: ReactNode }) => (
  <Box className={`gallery__look ${className}`} role="region" label={name}>
    <Heading level={2} className="section__title">
      {name}
    </Heading>
    {children}
  </Box>
)

/** Every component of our own, in its states, in every look side by side. In the local build only. */
export default function GalleryPage() {
  return (
    <Page title="组件陈列" wide>
      <Box className="gallery">
        {looks.map(({ name, className }) => (
          <Look key={name} name={name} className={className}>
            <Shown />
            <Controls look={name} />
          </Look>
        ))}
      </Box>
      <PrivacySheet />
    </Page>
  )
}
