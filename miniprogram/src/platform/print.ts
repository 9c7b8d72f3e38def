/** Phones have no printer of ours; the web build has (print.h5.ts). */
export const canPrint: boolean = false
export const printPage = (): void => undefined
