// A phone has nothing to print on: the sheet is shown, and a long press keeps its code.
export const canPrint = false
export const printPage = (): void => undefined
