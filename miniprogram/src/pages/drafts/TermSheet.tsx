import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { Box, Span } from '../../elements/elements'
import { texts } from './texts'
import type { Definition } from './useDefinitions'

type TermSheetProps = { definition: Definition | undefined; onClose: () => void; onGo: (label: string) => void }

/** What a term means by the law's own words, read without leaving one's place. */
export const TermSheet = ({ definition, onClose, onGo }: TermSheetProps) => (
  <Sheet
    open={definition !== undefined}
    title={definition?.term ?? ''}
    onClose={onClose}
    footer={
      definition && (
        <Button block kind="secondary" onTap={() => onGo(definition.label)}>
          {texts.goToArticle(definition.label)}
        </Button>
      )
    }
  >
    <Box className="serif">
      <Span selectable>{definition?.text}</Span>
    </Box>
    <Box className="muted small">
      {definition?.label}
      {texts.definedIn}
    </Box>
  </Sheet>
)
