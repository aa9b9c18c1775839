// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { language, t } from '../../../../components/i18n';
import { Confirm, FileDrop, PageHeader, Panel, Progress, SortableHeader, Table, Tabs } from '../../../../components/ui';
import { fireEvent, render, screen } from '../screen';

describe('Tabs', () => {
  const tabs = (['a', 'b', 'c'] as const).map((id) => ({ id, label: id.toUpperCase() }));
  const show = (selected: 'a' | 'b' | 'c') => {
    const onSelect = vi.fn();
    render(
      <Tabs label="list" tabs={tabs} selected={selected} onSelect={onSelect}>
        content
      </Tabs>,
    );
    return onSelect;
  };

  it.each([
    ['ArrowRight', 'b', 'c'],
    ['ArrowRight', 'c', 'a'],
    ['ArrowLeft', 'a', 'c'],
    ['Home', 'c', 'a'],
    ['End', 'a', 'c'],
  ] as const)('%s on %s goes to %s and takes the focus along', (key, from, to) => {
    const onSelect = show(from);
    fireEvent.keyDown(screen.getByRole('tab', { name: from.toUpperCase() }), { key });
    expect(onSelect).toHaveBeenCalledWith(to);
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: to.toUpperCase() }));
  });

  it('only the selected tab is in the tab order, and names its panel', () => {
    show('b');
    expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([-1, 0, -1]);
    expect(screen.getByRole('tabpanel', { name: 'B' }).textContent).toBe('content');
  });
});

describe('FileDrop', () => {
  const file = (name: string) => new File(['x'], name);
  const drop = (multiple: boolean) => {
    const onFiles = vi.fn();
    render(<FileDrop label={t('sidepanel_drop_label')} multiple={multiple} paste onFiles={onFiles} />);
    return onFiles;
  };

  it('takes dropped files, all or the first', () => {
    const onFiles = drop(false);
    const region = screen.getByRole('region', { name: t('sidepanel_drop_label') });
    // happy-dom's DragEvent carries no files.
    const event = Object.assign(new Event('drop', { bubbles: true }), {
      dataTransfer: { files: [file('a'), file('b')] },
    });
    fireEvent(region, event);
    expect(onFiles.mock.lastCall?.[0].map((one: File) => one.name)).toEqual(['a']);
  });

  it('takes pasted files and leaves pasted text alone', () => {
    const onFiles = drop(true);
    fireEvent.paste(document, { clipboardData: { files: [] } });
    expect(onFiles).not.toHaveBeenCalled();
    fireEvent.paste(document, { clipboardData: { files: [file('a'), file('b')] } });
    expect(onFiles.mock.lastCall?.[0]).toHaveLength(2);
  });
});

describe('Confirm', () => {
  const ask = (open: boolean) => {
    const onConfirm = vi.fn();
    const onClose = vi.fn();
    render(
      <Confirm
        title={t('sidepanel_wipe_title')}
        open={open}
        confirmLabel={t('sidepanel_wipe')}
        onConfirm={onConfirm}
        onClose={onClose}
      >
        text
      </Confirm>,
    );
    return { onConfirm, onClose };
  };

  it('shows nothing until it is opened', () => {
    ask(false);
    expect(screen.queryByText(t('sidepanel_wipe_title'))).toBeNull();
  });

  it('does what it says, or closes; the harmless button comes first', () => {
    const { onConfirm, onClose } = ask(true);
    const [first, second] = screen.getAllByRole('button');
    expect(first?.textContent).toBe(t('common_cancel'));
    fireEvent.click(first as HTMLElement);
    expect(onClose).toHaveBeenCalledOnce();
    fireEvent.click(second as HTMLElement);
    expect(onConfirm).toHaveBeenCalledOnce();
  });
});

describe('the rest', () => {
  it('a panel is a region named by its heading', () => {
    render(<Panel title={t('sidepanel_card_title')}>x</Panel>);
    expect(screen.getByRole('region', { name: t('sidepanel_card_title') })).toBeTruthy();
  });

  it('progress says what goes on and can be stopped', () => {
    const onCancel = vi.fn();
    render(<Progress label={t('sidepanel_reading')} value={1} max={2} onCancel={onCancel} />);
    expect(screen.getByRole('progressbar', { name: t('sidepanel_reading') }).getAttribute('value')).toBe('1');
    fireEvent.click(screen.getByRole('button', { name: t('common_cancel') }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('the language switch names the other language in itself', () => {
    const onLanguage = vi.fn();
    const { rerender } = render(<PageHeader title="x" onLanguage={onLanguage} />);
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(onLanguage).toHaveBeenCalledWith('en');
    language.value = 'en';
    rerender(<PageHeader title="x" onLanguage={onLanguage} />);
    expect(screen.getByRole('button', { name: 'Tiếng Việt' })).toBeTruthy();
  });

  it('a column head sorts up first, then turns round', () => {
    const onSort = vi.fn();
    const head = (direction: 'ascending' | null) => (
      <Table caption="c" head={<SortableHeader label="name" direction={direction} onSort={onSort} />}>
        {null}
      </Table>
    );
    const { rerender } = render(head(null));
    expect(screen.getByRole('columnheader').getAttribute('aria-sort')).toBe('none');
    fireEvent.click(screen.getByRole('button', { name: 'name' }));
    expect(onSort).toHaveBeenLastCalledWith('ascending');
    rerender(head('ascending'));
    fireEvent.click(screen.getByRole('button', { name: 'name' }));
    expect(onSort).toHaveBeenLastCalledWith('descending');
  });
});
