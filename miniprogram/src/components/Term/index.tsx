import { useState } from 'react'
import { Box, InlineTap } from '../../elements/elements'
import { Sheet } from '../Sheet'
import { texts } from '../texts'
import { type TermName, terms } from './words'
import './style.css'

/** A word of law-making within running text: a tap tells what it means. */
export const Term = ({ name }: { name: TermName }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <InlineTap className="term" onTap={() => setOpen(true)}>
        {name}
      </InlineTap>
      <Sheet open={open} title={name} onClose={() => setOpen(false)}>
        <Box className="term__text">{terms[name]}</Box>
      </Sheet>
    </>
  )
}

/** A row of the terms that a page uses, each to be tapped. */
export const Glossary = ({ words }: { words: readonly TermName[] }) => (
  <Box className="glossary">
    <Box className="muted small">{texts.term.explainTerms}</Box>
    <Box className="glossary__words">
      {words.map((name) => (
        <Term key={name} name={name} />
      ))}
    </Box>
  </Box>
)
