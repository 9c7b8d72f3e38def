import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { DayBars, lastDays } from '../../components/DayBars'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Figures } from '../../components/Figure'
import { Icon } from '../../components/Icon'
import { Cell, List } from '../../components/List'
import { Page } from '../../components/Page'
import { SiteFooter } from '../../components/SiteFooter'
import { Skeleton } from '../../components/Skeleton'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span, Tap } from '../../elements/elements'
import { go } from '../../routes'
import { changePreferences, useElder } from '../../state/preferences'
import { DraftCard } from '../drafts/DraftCard'
import { BeforeAndAfter } from './BeforeAndAfter'
import { HowItWorks } from './HowItWorks'
import { texts } from './texts'
import { WaitingLetters } from './WaitingLetters'
import './style.css'
import { serverNow } from '../../lib/serverClock'

const DAY = 24 * 3_600_000

const useOpenNow = () => useGet('GET /drafts', { status: 'consulting', limit: 5 })

const OpenNow = ({ drafts }: { drafts: ReturnType<typeof useOpenNow> }) => {
  if (drafts.isPending) return <Skeleton cards={2} />
  if (drafts.error && !drafts.data) return <ErrorState error={drafts.error} onRetry={() => drafts.refetch()} />
  if (!drafts.data?.items.length) {
    return (
      <Card>
        <Empty title={texts.noneOpen} text={texts.noneOpenText}>
          <Button kind="secondary" size="small" onTap={() => go('drafts')}>
            {texts.earlierDrafts}
          </Button>
        </Empty>
      </Card>
    )
  }
  return drafts.data.items.map((draft) => <DraftCard key={draft.id} draft={draft} />)
}

const TheFigures = () => {
  const { data } = useGet('GET /statistics', {})
  return (
    <Card>
      <Figures
        items={[
          { value: data?.participations, unit: texts.timesUnit, label: texts.participations },
          { value: data?.opinions, unit: texts.opinionsUnit, label: texts.opinions },
          { value: data?.adopted, unit: texts.opinionsUnit, label: texts.adopted },
        ]}
      />
      {data && (
        <DayBars
          days={lastDays(data.byDay, new Date(serverNow() + 8 * 3_600_000).toISOString().slice(0, 10), 14)}
          unit={texts.opinionsUnit}
          what={texts.opinion}
        />
      )}
    </Card>
  )
}

/** 首页: what is asked now, how to speak, who answers, what came of it. */
export default function HomePage() {
  const { data: identity } = useGet('GET /identity', {}, { staleTime: DAY })
  const demo = identity?.demo
  const elder = useElder()
  const drafts = useOpenNow()
  // How many drafts come is not known: what stands below them shows once they are there, and nothing jumps.
  const below = drafts.isPending ? 'home-below home-below--coming' : 'home-below'
  return (
    <Page title={texts.title} tab="home">
      <Box className="home-band">
        <Heading level={2} className="home-band__title serif">
          {texts.slogan}
        </Heading>
        <Box className="home-band__row">
          <Box className="home-band__text">
            <Box>{texts.promise}</Box>
            {demo && <Tag tone="gold">{texts.demoNote}</Tag>}
          </Box>
          <Tap
            className="home-band__elder"
            pressed={elder}
            onTap={() => changePreferences({ size: elder ? 'standard' : 'elder' })}
          >
            <Icon name="text-size" size="small" />
            {elder ? texts.standardVersion : texts.elderVersion}
          </Tap>
        </Box>
        <Tap className="home-search" onTap={() => go('search')}>
          <Icon name="search" />
          <Span>{texts.search}</Span>
        </Tap>
      </Box>
      <WaitingLetters />

      <Box className="section">
        <Box className="section__head">
          <Heading className="section__title">{texts.openNow}</Heading>
          <Tap className="link" onTap={() => go('drafts')}>
            {texts.all}
            <Icon name="next" size="small" />
          </Tap>
        </Box>
        <OpenNow drafts={drafts} />
        <Box className={below}>
          <HowItWorks />
        </Box>
      </Box>
      <Box className={below}>
        <BeforeAndAfter />

        <Box className="section">
          <Box className="home-doors">
            <Tap className="home-door home-door--chat" onTap={() => go('deputies')}>
              <Icon name="chat" className="home-door__icon" />
              <Span className="home-door__title">{texts.findDeputy}</Span>
              <Span className="home-door__text">{texts.findDeputyNote}</Span>
            </Tap>
            <Tap className="home-door home-door--mine" onTap={() => go('myOpinions')}>
              <Icon name="list" className="home-door__icon" />
              <Span className="home-door__title">{texts.myOpinions}</Span>
              <Span className="home-door__text">{texts.myOpinionsNote}</Span>
            </Tap>
          </Box>
        </Box>

        <Box className="section">
          <Box className="section__head">
            <Heading className="section__title">{texts.sinceLaunch}</Heading>
          </Box>
          <TheFigures />
        </Box>

        <Box className="section">
          <List title={texts.takePart}>
            <Cell icon="light" title={texts.proposals} note={texts.proposalsNote} onTap={() => go('proposals')} />
            <Cell
              icon="place"
              title={texts.contactPoints}
              note={texts.contactPointsNote}
              onTap={() => go('contactPoints')}
            />
          </List>
        </Box>

        <SiteFooter />
      </Box>
    </Page>
  )
}
