import { texts } from './texts'
import '../styles/web.css'

/** The browser's title; the bar above the page is ours. */
export const dressPage = (title: string, dark: boolean): void => {
  document.title = title === '立法民意直通车' ? title : texts.pageTitle(title)
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', dark ? '#161310' : '#f8f4ed')
}

/** The theme also on the document, for what lies outside a page. */
export const dressDocument = (className: string): void => {
  document.documentElement.className = className
  // What stood there while the scripts were on their way (index.html).
  document.getElementById('opening')?.remove()
}

export const ownHeader = true
