/** What each step of 更多 needs: the matter, a way back to the choice, and what follows once it is done. */
export type StepProps = { conversationId: string; open: boolean; onClose: () => void; onDone: () => void }
