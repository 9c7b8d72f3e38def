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
import { WaitingLetters } from './WaitingLetters'
import './style.css'

const DAY = 24 * 3_600_000

const useOpenNow = () => useGet('GET /drafts', { status: 'consulting', limit: 5 })

const OpenNow = ({ drafts }: { drafts: ReturnType<typeof useOpenNow> }) => {
  if (drafts.isPending) return <Skeleton cards={2} />
  if (drafts.error && !drafts.data) return <ErrorState error={drafts.error} onRetry={() => drafts.refetch()} />
  if (!drafts.data?.items.length) {
    return (
      <Card>
        <Empty title="现在没有征求意见的草案" text="新的草案公布后会出现在这里。">
          <Button kind="secondary" size="small" onTap={() => go('drafts')}>
            看看以前的草案
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
          { value: data?.participations, unit: '人次', label: '参与' },
          { value: data?.opinions, unit: '条', label: '意见建议' },
          { value: data?.adopted, unit: '条', label: '采纳' },
        ]}
      />
      {data && (
        <DayBars
          days={lastDays(data.byDay, new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10), 14)}
          unit="条"
          what="意见"
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
    <Page title="立法民意直通车" tab="home">
      <Box className="home-band">
        <Heading level={2} className="home-band__title serif">
          说说您对法规的意见
        </Heading>
        <Box className="home-band__row">
          <Box className="home-band__text">
            <Box>法工委逐条研究，代表按时答复</Box>
            {demo && <Tag tone="gold">演示：城市和人物均为虚构</Tag>}
          </Box>
          <Tap
            className="home-band__elder"
            pressed={elder}
            onTap={() => changePreferences({ size: elder ? 'standard' : 'elder' })}
          >
            <Icon name="text-size" size="small" />
            {elder ? '标准版' : '长辈版'}
          </Tap>
        </Box>
        <Tap className="home-search" onTap={() => go('search')}>
          <Icon name="search" />
          <Span>搜草案、条文、代表、家站室</Span>
        </Tap>
      </Box>
      <WaitingLetters />

      <Box className="section">
        <Box className="section__head">
          <Heading className="section__title">正在征求意见</Heading>
          <Tap className="link" onTap={() => go('drafts')}>
            全部
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
              <Span className="home-door__title">找代表聊聊</Span>
              <Span className="home-door__text">人大代表按时答复</Span>
            </Tap>
            <Tap className="home-door home-door--mine" onTap={() => go('myOpinions')}>
              <Icon name="list" className="home-door__icon" />
              <Span className="home-door__title">我的意见</Span>
              <Span className="home-door__text">看处理到哪一步了</Span>
            </Tap>
          </Box>
        </Box>

        <Box className="section">
          <Box className="section__head">
            <Heading className="section__title">直通车开通以来</Heading>
          </Box>
          <TheFigures />
        </Box>

        <Box className="section">
          <List title="参与立法">
            <Cell icon="light" title="立法建议项目征集" note="哪件事需要立法，您可以提" onTap={() => go('proposals')} />
            <Cell icon="place" title="基层立法联系点" note="就近当面说您的意见" onTap={() => go('contactPoints')} />
          </List>
        </Box>

        <SiteFooter />
      </Box>
    </Page>
  )
}
