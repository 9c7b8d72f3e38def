/** WeChat tells nobody which words are selected. */
export const useSelectedText = (_id: string): string => ''
