/** The link answers with the file as a download, so the page stays where it is. */
export const openFile = async (url: string, _name: string): Promise<void> => {
  window.location.assign(url)
}
