import { Component, type ReactNode } from 'react'
import { Button } from '../Button'
import { Empty } from '../Empty'
import { texts } from '../texts'

type State = { failed: boolean }

/** A page that breaks says so and can be drawn again; what was typed is on the device. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override componentDidCatch(error: Error): void {
    console.error(error)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <Empty icon="warning" title={texts.errorBoundary.title} text={texts.errorBoundary.wordsAreSaved}>
        <Button kind="secondary" icon="refresh" onTap={() => this.setState({ failed: false })}>
          {texts.errorBoundary.reopen}
        </Button>
      </Empty>
    )
  }
}
