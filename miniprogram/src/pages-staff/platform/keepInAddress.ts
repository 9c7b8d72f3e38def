/** A mini-program's page has no address bar: filters live as long as the page. */
export const keepInAddress = (_params: Readonly<Record<string, string>>): void => undefined
