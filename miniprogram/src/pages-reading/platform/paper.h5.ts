export const canPrint = true
export const printPage = (): void => window.print()

/** The link answers with the file as a download, so the page stays where it is. */
export const openFile = async (url: string): Promise<void> => {
  window.location.assign(url)
}
