/** In WeChat the page itself tells when its end is reached (InfiniteList listens). */
export const Sentinel = (_: { onSeen: () => void }) => null
