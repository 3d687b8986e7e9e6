import type { ReactNode } from 'react';
import { Component } from 'react';
import { Crash } from './shell/Crash';

/**
 * A bug in a view must not take the words with it: it says what was kept and how to go on. Give it another `key`
 * for another view, which then starts afresh.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <Crash error={this.state.error} />;
  }
}
