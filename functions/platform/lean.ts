type Client = { middlewareStack: { remove: (name: string) => boolean } }

/**
 * Takes from a client of the SDK what it does at each call to no one's use: it filters input and answer for a logger
 * that there is not, and says at length who it is. Some five in a hundred of what a request takes.
 */
export const lean = ({ middlewareStack }: Client): void => {
  for (const name of ['loggerMiddleware', 'getUserAgentMiddleware', 'recursionDetectionMiddleware'])
    middlewareStack.remove(name)
}
