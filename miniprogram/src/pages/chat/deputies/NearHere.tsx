import { Button } from '../../../components/Button'
import { type RoughPlace, roughPlace } from '../../../platform/roughPlace'
import { toast } from '../../../state/feedback'
import { texts } from '../texts'

type NearHereProps = { label: string; onFound: (here: RoughPlace) => void }

/** Where the phone roughly is: only when tapped, kept nowhere, sent nowhere. */
export const NearHere = ({ label, onFound }: NearHereProps) => {
  const look = async (): Promise<void> => {
    const here = await roughPlace()
    if (here) onFound(here)
    else toast(texts.deputies.noLocation)
  }
  return (
    <Button kind="plain" size="small" icon="place" onTap={look}>
      {label}
    </Button>
  )
}
