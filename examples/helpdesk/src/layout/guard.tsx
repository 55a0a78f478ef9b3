import { Component, type ReactNode } from 'react'

/** Keeps a fault in one column out of the others. */
export class Guard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <div className="empty" role="alert">
        <p>This column stopped. The conversation and your draft are untouched.</p>
        <button type="button" className="button" onClick={() => this.setState({ broken: false })}>
          Open it again
        </button>
      </div>
    )
  }
}
