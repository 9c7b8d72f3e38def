import type { Material } from '@shared/drafts/materialEndpoints'
import { materialGroupNames } from '@shared/drafts/materialWords'
import { useState } from 'react'
import { useGet } from '../../api/query'
import { Cell, List } from '../../components/List'
import { Box, Heading, Picture, Span, Tap } from '../../elements/elements'
import { Film } from '../../elements/media'
import { fileKind, fileName, sizeWords } from '../../lib/fileWords'
import { openFile } from '../../platform/openFile'
import { showPicture } from '../../platform/showPicture'
import { texts } from './texts'
import './materials.css'

/** A picture or a short video, with what it shows or tells in words. */
const Shown = ({ material }: { material: Material }) => {
  const [told, setTold] = useState(false)
  const { kind, title, alt = '', url, thumbUrl } = material
  return (
    <Box className="material">
      {kind === 'video' ? (
        <Film src={url} label={title} className="material__film" />
      ) : (
        <Tap className="material__picture" label={texts.enlargePicture(title)} onTap={() => showPicture(url)}>
          <Picture src={thumbUrl ?? url} alt={alt} />
        </Tap>
      )}
      <Box className="row row--between">
        <Span className="material__title">{title}</Span>
        <Tap className="link" expanded={told} onTap={() => setTold(!told)}>
          {told ? texts.hideDescription : texts.showDescription}
        </Tap>
      </Box>
      {told && (
        <Box className="material__alt">
          <Span selectable>{alt}</Span>
        </Box>
      )}
    </Box>
  )
}

const Documents = ({ materials, title }: { materials: readonly Material[]; title: string }) =>
  materials.length === 0 ? null : (
    <Box className="section">
      <List title={title}>
        {materials.map((one) => (
          <Cell
            key={one.id}
            icon="document"
            title={one.title}
            note={`${fileKind(one.type) ?? texts.file}，${sizeWords(one.bytes)}`}
            label={texts.openFile(one.title)}
            onTap={() => void openFile(one.url, fileName(one.title, one.type))}
          />
        ))}
      </List>
    </Box>
  )

const isShown = ({ kind }: Material): boolean => kind !== 'document'

type MaterialsProps = {
  draftId: string
  /** Of one article: what explains it. Otherwise what stands beside the draft. */
  article?: string
  version?: number
}

/** Background papers, attachments, pictures and short videos. */
export const Materials = ({ draftId, article, version }: MaterialsProps) => {
  // Links end after a quarter of an hour.
  const { data } = useGet('GET /drafts/{draftId}/materials', { draftId }, { staleTime: 600_000 })
  if (!data) return null
  const own = data.items.filter((one) =>
    article === undefined ? one.group !== 'note' : one.article === article && one.version === version,
  )
  if (own.length === 0) return null
  const shown = own.filter(isShown)
  const papers = (group: Material['group']) => own.filter((one) => one.group === group && !isShown(one))
  return (
    <Box className="section">
      {shown.length > 0 && (
        <>
          <Heading level={3} className="section__title">
            {article === undefined ? materialGroupNames.media : texts.mediaTitle}
          </Heading>
          <Box className="materials">
            {shown.map((one) => (
              <Shown key={one.id} material={one} />
            ))}
          </Box>
        </>
      )}
      {(['attachment', 'background', 'media', 'note'] as const).map((group) => (
        <Documents key={group} title={materialGroupNames[group]} materials={papers(group)} />
      ))}
    </Box>
  )
}
