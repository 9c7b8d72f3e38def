/** What a person reads where WeChat and the web ask for different words. */
export const texts = {
  pageTitle: (title: string) => `${title} · 立法民意直通车`,
}
