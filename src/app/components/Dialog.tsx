import '../styles/dialog.css';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useText } from '../i18n';
import { Icon } from './Icon';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A modal dialog; Escape, a click beside it and its cross close it. Import it lazily: it brings react-aria along. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const { common } = useText();
  return (
    <ModalOverlay className="dialog-scrim" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="dialog-sheet">
        <AriaDialog className="dialog">
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button type="button" className="button icon-only" aria-label={common.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          <div className="dialog-body">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
