import { Box, Tap, TextInput } from '../../elements/elements'
import { Icon } from '../Icon'
import { texts } from '../texts'
import './style.css'

type SearchBarProps = {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  onSearch?: () => void
}

export const SearchBar = ({ label, placeholder, value, onChange, onSearch }: SearchBarProps) => (
  <Box className="search-bar" role="search">
    <Icon name="search" className="search-bar__icon" />
    <TextInput
      className="search-bar__input"
      label={label}
      placeholder={placeholder}
      type="search"
      value={value}
      onChange={onChange}
      onConfirm={onSearch}
    />
    {value !== '' && (
      <Tap className="search-bar__clear" label={texts.searchBar.clear} onTap={() => onChange('')}>
        <Icon name="close" size="small" />
      </Tap>
    )}
  </Box>
)
