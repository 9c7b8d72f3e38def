export const copyText = async (data: string): Promise<boolean> =>
  navigator.clipboard?.writeText(data).then(
    () => true,
    () => false,
  ) ?? false
