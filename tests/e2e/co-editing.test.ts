import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../browser/demo-people.ts';
import { healthy } from '../browser/healthy.ts';
import { listenToAllReceived } from '../browser/received.ts';
import { webAddress } from '../browser/origin.ts';
import { sceneBrowser } from '../browser/scene-browser.ts';
import { aSharedTable, type SharedTable } from '../browser/shared-table.ts';
import { signIn } from '../browser/sign-in.ts';

const browser = sceneBrowser();

const laptop = { viewport: { width: 1280, height: 800 } } as const;
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

/** Somebody at the table, in a browser of her own. */
async function atTheTable(
  table: SharedTable,
  editor: number,
  screen: typeof laptop | typeof phone = laptop,
): Promise<Page> {
  const context = await browser.newContext({ ...screen, timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  await signIn(page, table.editors[editor]!.login);
  await page.goto(webAddress(`/organizations/${table.orgId}/community/table`));
  await grid(page).waitFor();
  return page;
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Organization information' });

/** The cell of a member (from 0) and a field (from 0). */
const cell = (page: Page, row: number, col: number) => page.locator(`#cell-${row}-${col}`);

/** Walks to a cell by the keyboard alone, and enters a text. */
async function enter(page: Page, row: number, col: number, text: string): Promise<void> {
  await walk(page, row, col);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function walk(page: Page, row: number, col: number): Promise<void> {
  await grid(page).focus();
  await page.keyboard.press('Control+Home');
  for (let down = 0; down < row; down++) await page.keyboard.press('ArrowDown');
  for (let right = 0; right < col; right++) await page.keyboard.press('ArrowRight');
}

async function shows(page: Page, row: number, col: number, text: string): Promise<void> {
  await cell(page, row, col).getByText(text, { exact: true }).waitFor();
}

describe('two organizers at one table', () => {
  it('see who is where and what the other enters, lose nothing, and are told when one writes over the other', async () => {
    const table = await aSharedTable({ editors: 2, members: 70 });
    const [wanda, tobias] = [await atTheTable(table, 0), await atTheTable(table, 1)];
    try {
      await wanda.getByText(table.editors[1]!.name).first().waitFor();
      await tobias.getByText(table.editors[0]!.name).first().waitFor();
      await healthy(wanda);

      // In two cells at once.
      await Promise.all([enter(wanda, 0, 0, 'brings a tent'), enter(tobias, 1, 0, 'no nuts')]);
      for (const page of [wanda, tobias]) {
        await shows(page, 0, 0, 'brings a tent');
        await shows(page, 1, 0, 'no nuts');
      }
      await walk(wanda, 2, 3);
      await cell(tobias, 2, 3).getByText(table.editors[0]!.name).waitFor();

      // In one cell: Wanda opens it, Tobias is faster, Wanda enters without having seen his.
      await walk(wanda, 3, 0);
      await wanda.keyboard.type('from Wanda');
      await enter(tobias, 3, 0, 'from Tobias');
      await cell(tobias, 3, 0).locator(':scope:not([aria-busy])').waitFor();
      await wanda.keyboard.press('Enter');
      await shows(tobias, 3, 0, 'from Wanda');
      const notice = tobias.getByRole('region', { name: 'Edits that need a look' });
      await notice.getByText(`${table.editors[0]!.name} wrote over`).waitFor();
      expect(await notice.getByRole('definition').allTextContents()).toEqual(['from Tobias', 'from Wanda']);
      await healthy(tobias);
      await notice.getByRole('button', { name: 'Restore mine' }).click();
      for (const page of [wanda, tobias]) await shows(page, 3, 0, 'from Tobias');
      expect(await notice.count()).toBe(0);
      expect(await wanda.getByRole('region', { name: 'Edits that need a look' }).count()).toBe(0);

      // Gone within ten seconds of closing.
      const closed = Date.now();
      await tobias.context().close();
      await wanda.getByText(table.editors[1]!.name).first().waitFor({ state: 'detached' });
      expect(Date.now() - closed).toBeLessThan(10_500);
    } finally {
      await wanda.context().close();
      await tobias.context().close();
    }
  });

  it('who has left the table is told when her value is written over unseen, and brings it back from where she is', async () => {
    const table = await aSharedTable({ editors: 2, members: 3 });
    const [wanda, tobias] = [await atTheTable(table, 0), await atTheTable(table, 1, phone)];
    try {
      await walk(wanda, 1, 0);
      await wanda.keyboard.type('from Wanda');
      await enter(tobias, 1, 0, 'from Tobias');
      await cell(tobias, 1, 0).locator(':scope:not([aria-busy])').waitFor();
      await tobias.getByRole('link', { name: 'Community' }).first().click();
      await grid(tobias).waitFor({ state: 'detached' });
      await wanda.keyboard.press('Enter');
      const toast = tobias.getByText(
        `${table.editors[0]!.name} wrote over your value “from Tobias” for ${table.fields[0]!.name} of ${table.members[1]!.name}`,
      );
      await toast.waitFor();
      await healthy(tobias);
      // On a phone the words have their line to themselves, with the press below them.
      expect((await toast.boundingBox())!.width).toBeGreaterThan(phone.viewport.width / 2);
      await tobias.getByRole('button', { name: 'Restore mine' }).click();
      await shows(wanda, 1, 0, 'from Tobias');

      // What stands in an open editor is entered also when its page goes.
      await tobias.goBack();
      await walk(tobias, 2, 0);
      await tobias.keyboard.type('on the way');
      await tobias.goForward();
      await shows(wanda, 2, 0, 'on the way');
    } finally {
      await wanda.context().close();
      await tobias.context().close();
    }
  });

  it('paste a block from a spreadsheet, undo it, and are told what does not fit', async () => {
    const table = await aSharedTable({ editors: 1, members: 5 });
    const page = await atTheTable(table, 0);
    try {
      await walk(page, 1, 0);
      await paste(page, 'vegan\ts\t3/5/1990\t"1,5"\r\n"two\nwords"\tXXS\tsoon\t7\r\n');
      await shows(page, 1, 0, 'vegan');
      await shows(page, 1, 1, 'S');
      await shows(page, 1, 2, '3 May 1990');
      await shows(page, 2, 0, 'two words');
      await shows(page, 2, 3, '7');
      await page.getByText('2 values do not fit their fields').waitFor();
      expect(await cell(page, 2, 1).textContent()).toBe('');
      expect(await copied(page)).toContain('vegan\tS\t1990-05-03');

      await page.keyboard.press('Control+z');
      await page.getByText('6 values taken back').waitFor();
      expect(await cell(page, 1, 0).textContent()).toBe('');
      await page.keyboard.press('Control+Shift+z');
      await shows(page, 1, 0, 'vegan');

      // A value that does not fit stays in its editor, with what is wrong; Escape leaves things as they were.
      await walk(page, 0, 3);
      await page.keyboard.type('many');
      await page.keyboard.press('Enter');
      await page.getByText('This is not a number.').waitFor();
      await healthy(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('F2');
      await page.getByRole('combobox').selectOption('M');
      await page.keyboard.press('Tab');
      await shows(page, 0, 1, 'M');
      await page.keyboard.press('Delete');
    } finally {
      await page.context().close();
    }
  });
});

describe('the fields of an organization', () => {
  it('are made, put in order, archived and deleted by keyboard; no two have one name', async () => {
    const table = await aSharedTable({ editors: 1, members: 3 });
    const page = await atTheTable(table, 0);
    const [note, shirt] = table.fields.map(({ name }) => name) as [string, string];
    try {
      await enter(page, 0, 0, 'goes with the field');
      await page.getByRole('button', { name: 'Fields', exact: true }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'New information' }).press('Enter');
      const name = dialog.getByRole('textbox', { name: 'Name' });
      await name.fill('x'.repeat(500));
      await dialog.getByRole('button', { name: 'Add field' }).press('Enter');
      await dialog.getByText('more than 120 characters').first().waitFor();
      await name.fill(note.toUpperCase());
      await dialog.getByRole('button', { name: 'Add field' }).press('Enter');
      await dialog.getByText('There is a field with this name already').first().waitFor();
      await healthy(page);
      await name.fill('Languages');
      await dialog.getByRole('combobox', { name: 'Type' }).selectOption('choices');
      await dialog.getByRole('textbox', { name: 'Choice 1' }).fill('Breton');
      await page.keyboard.press('Enter');
      await dialog.getByRole('textbox', { name: 'Choice 2' }).fill('Welsh');
      await dialog.getByRole('button', { name: 'Add field' }).press('Enter');

      const order = dialog.getByRole('list', { name: 'Organization information' }).getByRole('listitem');
      await order.filter({ hasText: 'Languages' }).waitFor();
      await dialog.getByRole('button', { name: `Move ${shirt} up` }).press('Enter');
      await expect.poll(async () => (await order.first().textContent()) ?? '').toContain(shirt);
      await healthy(page);
      await dialog.getByRole('button', { name: `Edit ${shirt}` }).press('Enter');
      await dialog.getByRole('button', { name: 'Archive', exact: true }).press('Enter');
      await order.filter({ hasText: shirt }).getByText('Archived', { exact: true }).waitFor();
      await dialog.getByRole('button', { name: `Edit ${note}` }).press('Enter');
      await dialog.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
      const question = page.getByRole('alertdialog', { name: `Delete ${note}?` });
      await question.getByText('1 value goes with it').waitFor();
      await question.getByRole('button', { name: 'Delete field and values' }).press('Enter');
      // The form of the field gives way to the list once it is gone.
      await question.waitFor({ state: 'hidden' });
      await order.filter({ hasText: 'Languages' }).waitFor();
      await order.filter({ hasText: note }).waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await grid(page).getByRole('columnheader', { name: 'Languages' }).waitFor();
      expect(await grid(page).getByRole('columnheader', { name: shirt }).count()).toBe(0);

      // Several choices, ticked by keyboard.
      await walk(page, 0, 2);
      await page.keyboard.press('Enter');
      await page.getByRole('checkbox', { name: 'Breton' }).press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await shows(page, 0, 2, 'Breton and Welsh');
    } finally {
      await page.context().close();
    }
  });

  it('are put in another order with the mouse or the keyboard, and come so to whoever else is there', async () => {
    const table = await aSharedTable({ editors: 2, members: 1 });
    const [wanda, tobias] = [await atTheTable(table, 0), await atTheTable(table, 1)];
    const [note, shirt, born, score] = table.fields.map(({ name }) => name) as [
      string,
      string,
      string,
      string,
    ];
    try {
      await wanda.getByRole('button', { name: 'Fields', exact: true }).click();
      const dialog = wanda.getByRole('dialog');
      const rows = dialog.getByRole('list', { name: 'Organization information' }).getByRole('listitem');
      const bothSee = async (...names: string[]) => {
        for (const [at, name] of names.entries())
          await rows.nth(at).getByText(name, { exact: true }).waitFor();
        await expect.poll(() => columnsOf(tobias)).toEqual(names);
      };
      await bothSee(note, shirt, born, score);
      await rows.nth(3).dragTo(rows.nth(1));
      await dialog.getByRole('status').getByText(`${score} is now number 2.`).waitFor();
      await bothSee(note, score, shirt, born);
      await healthy(wanda);

      // By keyboard it goes on: whoever moves a field by two places presses twice.
      await dialog.getByRole('button', { name: `Move ${score} up` }).press('Enter');
      await bothSee(score, note, shirt, born);
      await dialog.getByRole('button', { name: `Move ${score} down` }).press('Enter');
      await bothSee(note, score, shirt, born);
      await wanda.keyboard.press('Enter');
      await bothSee(note, shirt, score, born);
      await dialog.getByRole('status').getByText(`${score} is now number 3.`).waitFor();
    } finally {
      await wanda.context().close();
      await tobias.context().close();
    }
  });

  it('lose a choice, which stays where it was noted, as removed, until it is replaced, and is chosen nowhere anew', async () => {
    const table = await aSharedTable({ editors: 2, members: 2 });
    const [shirt, who] = [table.fields[1]!, table.members[0]!];
    await chooseLanguage(table.editors[1]!.login, 'fr');
    const wanda = await atTheTable(table, 0);
    const tobias = await (
      await browser.newContext({ viewport: laptop.viewport, timezoneId: 'Europe/Paris' })
    ).newPage();
    const offered = (page: Page) => page.getByRole('combobox').getByRole('option').allTextContents();
    try {
      await walk(wanda, 0, 1);
      await wanda.keyboard.press('F2');
      await wanda.getByRole('combobox').selectOption('M');
      await wanda.keyboard.press('Enter');
      await shows(wanda, 0, 1, 'M');
      await signIn(tobias, table.editors[1]!.login);
      await tobias.goto(webAddress(`/organizations/${table.orgId}/community/${who.id}`));
      const noted = tobias.locator(`[data-field="${shirt.id}"]`);
      await noted.getByText('M', { exact: true }).waitFor();

      await wanda.getByRole('button', { name: 'Fields', exact: true }).press('Enter');
      const dialog = wanda.getByRole('dialog');
      await dialog.getByRole('button', { name: `Edit ${shirt.name}` }).press('Enter');
      await dialog.getByRole('button', { name: 'Take M away' }).press('Enter');
      await dialog.getByRole('button', { name: 'Save field' }).press('Enter');
      await dialog.getByRole('list', { name: 'Organization information' }).waitFor();
      await wanda.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await shows(wanda, 0, 1, 'M (removed)');
      await noted.getByText('M (supprimé)', { exact: true }).waitFor();
      await healthy(tobias);

      // Where it stands it may stay; nobody else gets it, neither chosen nor pasted.
      await walk(wanda, 0, 1);
      await wanda.keyboard.press('F2');
      await expect.poll(() => offered(wanda)).toEqual(['Nothing', 'S', 'M (removed)']);
      await wanda.keyboard.press('Enter');
      await wanda.keyboard.press('F2');
      await expect.poll(() => offered(wanda)).toEqual(['Nothing', 'S']);
      await wanda.keyboard.press('Escape');
      await paste(wanda, 'M');
      await wanda.getByText('1 value does not fit its field').waitFor();
      await shows(wanda, 0, 1, 'M (removed)');
      expect(await cell(wanda, 1, 1).textContent()).toBe('');

      // Replaced on the other screen, it is gone for good.
      await tobias.getByRole('button', { name: `Modifier ${shirt.name}` }).click();
      await tobias.getByRole('combobox').selectOption('S');
      await tobias.keyboard.press('Enter');
      await shows(wanda, 0, 1, 'S');
      await tobias.getByRole('button', { name: `Modifier ${shirt.name}` }).press('Enter');
      await expect.poll(() => offered(tobias)).toEqual(['Rien', 'S']);
    } finally {
      await wanda.context().close();
      await tobias.context().close();
    }
  });

  it('are no part of what an event user is sent, and the table is shut to her', async () => {
    const table = await aSharedTable({ editors: 1, members: 3 });
    const secrets = table.fields.flatMap(({ name, id }) => [name, id]);
    const editor = await atTheTable(table, 0);
    const context = await browser.newContext({ ...phone });
    const page = await context.newPage();
    try {
      const sentToEditor = await listenToAllReceived(editor);
      const sentToEventUser = await listenToAllReceived(page);
      await editor.reload();
      await signIn(page, table.eventUser.login);
      await page.goto(webAddress(`/events/${table.eventUser.eventId}/applications`));
      await page.getByRole('heading').first().waitFor();
      await page.goto(webAddress(`/organizations/${table.orgId}/community/table`));
      await page.getByRole('heading', { name: /access/i }).waitFor();
      await grid(editor).getByRole('columnheader', { name: table.fields[0]!.name }).waitFor();
      expect(secrets.filter((secret) => !sentToEditor().includes(secret))).toEqual([]);
      expect(sentToEventUser()).toContain(table.eventUser.eventId);
      expect(secrets.filter((secret) => sentToEventUser().includes(secret))).toEqual([]);
    } finally {
      await context.close();
      await editor.context().close();
    }
  });
});

it('the table is used on a phone by touch', async () => {
  const table = await aSharedTable({ editors: 1, members: 4 });
  const page = await atTheTable(table, 0, phone);
  try {
    await healthy(page);
    await cell(page, 0, 0).tap();
    await cell(page, 0, 0).tap();
    await page.getByRole('textbox', { name: new RegExp(table.members[0]!.name) }).fill('by thumb');
    await page.keyboard.press('Enter');
    await shows(page, 0, 0, 'by thumb');
  } finally {
    await page.context().close();
  }
});

/** The names of the fields, from left to right. */
async function columnsOf(page: Page): Promise<string[]> {
  return (await grid(page).getByRole('columnheader').allTextContents()).slice(1);
}

/** Pastes as the browser does after Ctrl V; its own clipboard is shut in a headless run. */
async function paste(page: Page, text: string): Promise<void> {
  await grid(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** What Ctrl C would put on the clipboard. */
async function copied(page: Page): Promise<string> {
  return grid(page).evaluate((element) => {
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
}
