import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

type Known = [route: string, input: object, answer: object][]

/** What a component draws at first, as a browser gets it; `known`: what the server has answered already. */
export const markup = (element: ReactElement, known: Known = []): string => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  for (const [route, input, answer] of known) client.setQueryData([route, input], answer)
  const error = console.error
  // React says of every layout effect that nobody lays out here.
  console.error = (...words: unknown[]) => String(words[0]).includes('useLayoutEffect') || error(...words)
  try {
    return renderToStaticMarkup(<QueryClientProvider client={client}>{element}</QueryClientProvider>)
  } finally {
    console.error = error
  }
}

/** Only the words that are read. */
export const wordsOf = (html: string): string => html.replace(/<[^<>]+>/g, '')
