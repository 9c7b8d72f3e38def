import type { Opinion } from '@shared/opinions/schemas'
import { Button } from '../../../components/Button'
import { DiffText } from '../../../components/DiffText'
import { Box, Heading } from '../../../elements/elements'
import { go } from '../../../routes'
import { texts } from '../texts'

type BecauseOfYouProps = { draftId: string; places: NonNullable<Opinion['becauseOfYou']> }

/** 因你而改: the articles that took my words in, old words and new ones. */
export const BecauseOfYou = ({ draftId, places }: BecauseOfYouProps) => (
  <Box className="because">
    <Heading level={2} className="because__title serif">
      {texts.detail.becauseOfYou}
    </Heading>
    {places.map(({ version, article, from, changes }) => (
      <Box className="because__place" key={`${version}-${article}`}>
        <Box className="muted small">
          {texts.detail.versionArticle(version, article)}
          {from.length > 0 && from.join('、') !== article && texts.detail.formerly(from.join('、'))}
          {from.length === 0 && changes.length > 0 && texts.detail.newlyAdded}
        </Box>
        {changes.some(({ op }) => op !== 'equal') && <DiffText changes={changes} />}
        <Button kind="plain" size="small" onTap={() => go('article', { id: draftId, version, article })}>
          {texts.detail.seeArticle}
        </Button>
      </Box>
    ))}
  </Box>
)
