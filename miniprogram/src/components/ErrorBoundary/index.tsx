import { Component, type ReactNode } from 'react'
import { Button } from '../Button'
import { Empty } from '../Empty'

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
      <Empty icon="warning" title="这个页面出了点问题" text="您填写的内容已保存在手机上，请重新打开。">
        <Button kind="secondary" icon="refresh" onTap={() => this.setState({ failed: false })}>
          重新打开
        </Button>
      </Empty>
    )
  }
}
