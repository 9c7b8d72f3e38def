import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Tabs } from '../../components/Tabs'
import { Box, Heading } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { DraftHead } from '../components/DraftHead'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import { useShown } from '../lib/useShown'
import { Import } from './Import'
import { Minutes } from './Minutes'
import { Register } from './Register'
import { texts } from './texts'
import './style.css'

/** Letters, e-mail, meetings and hearings: entered one by one, or as a table. */
export default function StaffElsewhere() {
  const draftId = useParams().id ?? ''
  const shown = useShown()
  const [way, setWay] = useState<'one' | 'minutes'>('one')
  return (
    <StaffPage title={texts.pageTitle} permission="opinions:decide">
      <WithDraft draftId={draftId}>
        {(draft) => (
          <>
            <DraftHead draft={draft} />
            <Box className="staff__columns elsewhere">
              <Card>
                <Tabs
                  label={texts.howToRegister}
                  tabs={[
                    { value: 'one', label: texts.registerOneByOne },
                    { value: 'minutes', label: texts.splitMinutes },
                  ]}
                  value={way}
                  onChange={setWay}
                />
                {way === 'one' ? <Register draft={draft} listening={shown} /> : <Minutes draft={draft} />}
              </Card>
              <Card>
                <Heading level={3} className="section__title">
                  {texts.importFromTable}
                </Heading>
                <Import draft={draft} />
                <Box className="elsewhere__back">
                  <Button
                    kind="plain"
                    onTap={() =>
                      go('staffQueue', { id: draft.id, status: 'all', source: way === 'one' ? 'letter' : 'meeting' })
                    }
                  >
                    {texts.viewRegistered}
                  </Button>
                </Box>
              </Card>
            </Box>
          </>
        )}
      </WithDraft>
    </StaffPage>
  )
}
