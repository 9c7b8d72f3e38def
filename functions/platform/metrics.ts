/**
 * Figures for the alarms and the dashboard of deploy/watch.cjs, in CloudWatch's embedded metric format: a line of the
 * log that it reads as a metric, so that telling one asks nothing of the network.
 */
type Metric =
  | 'OpinionsReceived'
  | 'OpinionsHeld'
  | 'MessagesSent'
  | 'StreamDelay'
  | 'RecordsPutAside'
  | 'AnswersOverdue'
  | 'ScheduleFailures'
  | 'WechatRefusals'
  | 'FrameTime'

const UNITS: Partial<Record<Metric, string>> = { StreamDelay: 'Milliseconds', FrameTime: 'Milliseconds' }

/** Only where CloudWatch reads the log: elsewhere it would be noise. */
const told = (): boolean => process.env.AWS_LAMBDA_FUNCTION_NAME !== undefined && process.env.STAGE !== 'local'

/** One line for each time: figures that belong together are told together. Those of 0 are left out but for delays. */
export const emit = (figures: Partial<Record<Metric, number>>, now = Date.now()): string | undefined => {
  const shown = Object.entries(figures).filter(([name, value]) => value > 0 || UNITS[name as Metric])
  if (shown.length === 0) return undefined
  const line = JSON.stringify({
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [
        {
          Namespace: `minyi-${process.env.STAGE}`,
          Dimensions: [[]],
          Metrics: shown.map(([Name]) => ({ Name, Unit: UNITS[Name as Metric] ?? 'Count' })),
        },
      ],
    },
    ...Object.fromEntries(shown),
  })
  if (told()) process.stdout.write(`${line}\n`)
  return line
}
