/** WeChat keeps the reading order itself; only a browser needs focus moved (useModal.h5.ts). */
export const useModal = (_open: boolean, _onClose: () => void): string | undefined => undefined
