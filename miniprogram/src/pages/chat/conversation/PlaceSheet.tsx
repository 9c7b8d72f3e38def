import { useState } from 'react'
import { useGet } from '../../../api/query'
import { Button } from '../../../components/Button'
import { TextField } from '../../../components/Field'
import { Cell, List } from '../../../components/List'
import { Sheet } from '../../../components/Sheet'
import { Box } from '../../../elements/elements'
import { useDebounced } from '../../../state/useDebounced'
import { texts } from '../texts'

export type Place = { name: string; address?: string; latitude?: number; longitude?: number }

const SHOWN = 8

type PlaceSheetProps = { open: boolean; onClose: () => void; onSend: (place: Place) => void }

/** A place where there is no map: written down, or one of the stations. */
export const PlaceSheet = ({ open, onClose, onSend }: PlaceSheetProps) => {
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const q = useDebounced(words)
  const stations = useGet(
    'GET /stations',
    { limit: SHOWN, ...(q && { q: [...q].slice(0, 50).join('') }) },
    { enabled: open, staleTime: 300_000 },
  )
  const found = stations.data?.items ?? []
  const send = (place: Place): void => {
    setTyped('')
    onSend(place)
  }
  return (
    <Sheet
      open={open}
      title={texts.conversation.place}
      onClose={onClose}
      footer={
        <Button block disabled={words === ''} onTap={() => send({ name: [...words].slice(0, 60).join('') })}>
          {texts.conversation.sendPlace}
        </Button>
      }
    >
      <TextField
        id="place-name"
        label={texts.conversation.placeTitle}
        placeholder={texts.conversation.placeExample}
        value={typed}
        onChange={setTyped}
      />
      {found.length > 0 && (
        <Box className="places">
          <List title={texts.conversation.orStation}>
            {found.map(({ id, name, address, latitude, longitude }) => (
              <Cell
                key={id}
                icon="place"
                title={name}
                note={address}
                onTap={() => send({ name, address: address || undefined, latitude, longitude })}
              />
            ))}
          </List>
        </Box>
      )}
    </Sheet>
  )
}
