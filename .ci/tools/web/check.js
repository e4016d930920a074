// Opens web pages that Dateline has written in a headless Chromium, steps through each by
// keys and pointer, reads it without a script, and lets axe-core look for what a person
// with a screen reader or a keyboard would miss. It ends with 1 where anything is wrong.
//
//	node check.js CHROMIUM FOLDER PAGE.html…    pictures of the pages go into FOLDER
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

const [chromium, folder, ...files] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wrong = [];
const looks = [
	{ name: 'light', width: 1280, height: 900, scheme: 'light' },
	{ name: 'dark', width: 1280, height: 900, scheme: 'dark' },
	{ name: 'phone', width: 390, height: 844, scheme: 'light' },
];

const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'], protocolTimeout: 600_000 });
for (const file of files) {
	for (const look of looks) await inspect(file, look);
	await withoutScript(file);
}
await browser.close();
for (const line of wrong) console.error(line);
console.log(`${files.length} pages, ${looks.length} looks each: ${wrong.length} findings`);
process.exit(wrong.length > 0 || files.length === 0 ? 1 : 0);

// open opens a page and notes what it says on the console and what it asks of the network.
async function open(file, look, say, script = true) {
	const page = await browser.newPage();
	await page.setJavaScriptEnabled(script);
	await page.setViewport({ width: look.width, height: look.height });
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
	page.on('console', (m) => say(`console: ${m.text()}`));
	page.on('pageerror', (e) => say(`script: ${e.message}`));
	page.on('request', (r) => r.url().startsWith('file:') && r.isNavigationRequest() || say(`it asks for ${r.url()}`));
	await page.goto('file://' + resolve(file), { waitUntil: 'load' });
	return page;
}

async function inspect(file, look) {
	const say = (what) => wrong.push(`${basename(file)}, ${look.name}: ${what}`);
	const page = await open(file, look, say);
	await axed(page, say, 'at first');
	await steps(page, say);
	await zooms(page, say);
	await pressed(page, say);
	await turned(page, say, look);
	await axed(page, say, 'after steps');
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	if (wide > 0) say(`it is ${wide} pixels wider than the window`);
	const cut = await page.evaluate(() => [...document.querySelectorAll('.sheet')].filter((s) => s.checkVisibility() && s.scrollWidth > s.clientWidth + 1).length);
	if (cut > 0) say(`${cut} of its pictures are cut at the edge`);
	await page.screenshot({ path: join(folder, `${basename(file, '.html')}-${look.name}.png`), fullPage: (await height(page)) < 9000 });
	await page.close();
}

function height(page) {
	return page.evaluate(() => document.documentElement.scrollHeight);
}

// axed lets axe-core look at a page. Events beyond so many are taken out meanwhile, since they
// are alike, and so are the shapes of pictures, which are one image each.
async function axed(page, say, when) {
	await page.evaluate(axe);
	const found = await page.evaluate(async () => {
		const keep = 60;
		const list = document.querySelector('#events > ol');
		const rest = [...list.children].slice(keep);
		const drawn = [...document.querySelectorAll('.sheet svg')].map((svg) => [svg, [...svg.childNodes]]);
		for (const li of rest) li.remove();
		for (const [svg] of drawn) svg.replaceChildren();
		const r = await globalThis.axe.run();
		list.append(...rest);
		for (const [svg, shapes] of drawn) svg.append(...shapes);
		return r.violations.map((v) => `${v.id} (${v.impact}) at ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(', ')}`);
	});
	for (const v of found) say(`axe, ${when}: ${v}`);
}

// shown returns the title of what is told.
function shown(page) {
	return page.evaluate(() => document.querySelector('#told h3')?.textContent ?? '');
}

// steps goes from the first step to the last by a key and back by a button, and holds what
// is told to the list.
async function steps(page, say) {
	const want = await page.evaluate(() => document.body.dataset.steps.split(' ').filter(Boolean).map((n) => document.querySelector(`#e${n} h3`).textContent));
	if (want.length === 0) return;
	await page.evaluate(() => document.activeElement?.blur());
	const most = Math.min(want.length, 15);
	for (let k = 0; k < most; k++) {
		if ((await shown(page)) !== want[k]) say(`step ${k + 1} tells "${await shown(page)}", want "${want[k]}"`);
		if (k + 1 < most) await page.keyboard.press('ArrowRight');
	}
	if (most === want.length && !(await page.evaluate(() => document.querySelector('[data-step="1"]').disabled))) say('after the last step one can still go on');
	for (let k = most - 1; k > 0; k--) await page.evaluate(() => document.querySelector('[data-step="-1"]').click());
	if ((await shown(page)) !== want[0]) say(`back at the first step it tells "${await shown(page)}", want "${want[0]}"`);
}

// boxes returns what each picture shows of itself.
function boxes(page) {
	return page.evaluate(() => [...document.querySelectorAll('.sheet svg')].filter((s) => s.checkVisibility()).map((s) => s.getAttribute('viewBox')));
}

// zooms zooms every picture in by its button and by a key, and back to the whole.
async function zooms(page, say) {
	const whole = await boxes(page);
	const n = whole.length;
	for (let k = 0; k < n; k++) {
		const click = (what) => page.evaluate((at, w) => [...document.querySelectorAll('.figure')].filter((f) => f.checkVisibility())[at].querySelector(`[data-zoom="${w}"]`).click(), k, what);
		await click('in');
		const near = (await boxes(page))[k];
		if (near === whole[k]) say(`picture ${k + 1} does not zoom in`);
		await page.evaluate((at) => [...document.querySelectorAll('.sheet')].filter((s) => s.checkVisibility())[at].focus(), k);
		await page.keyboard.press('+');
		await page.keyboard.press('ArrowRight');
		if ((await boxes(page))[k] === near) say(`picture ${k + 1} does not follow the keys`);
		await click('all');
		if ((await boxes(page))[k] !== whole[k]) say(`picture ${k + 1} is not whole again`);
	}
}

// pressed presses on the last mark of an event in each picture: the event is told, and a
// ring stands about its marks.
async function pressed(page, say) {
	const told = await page.evaluate(() => {
		const marks = [...document.querySelectorAll('.sheet [data-e]')].filter((m) => m.checkVisibility());
		const mark = marks[marks.length - 1];
		if (!mark) return null;
		mark.firstElementChild.nextElementSibling.dispatchEvent(new MouseEvent('click', { bubbles: true }));
		return [document.querySelector(`#e${mark.dataset.e} h3`).textContent, document.querySelectorAll('.ring').length];
	});
	if (told === null) return;
	if ((await shown(page)) !== told[0]) say(`pressed, it tells "${await shown(page)}", want "${told[0]}"`);
	if (told[1] === 0) say('nothing is marked in the pictures');
}

// turned makes the window narrow, or wide, and back again: in each the rings stand about what shows.
async function turned(page, say, look) {
	for (const width of [look.width > 640 ? 390 : 1280, look.width]) {
		await page.setViewport({ width, height: look.height });
		await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
		const [hidden, bare] = await page.evaluate(() => [
			[...document.querySelectorAll('.ring')].filter((r) => r.getClientRects().length === 0).length,
			[...document.querySelectorAll('.told')].filter((m) => m.getClientRects().length > 0 && !m.parentNode.querySelector(':scope > .ring')).length,
		]);
		if (hidden > 0) say(`${width} pixels wide, ${hidden} rings stand where nothing shows`);
		if (bare > 0) say(`${width} pixels wide, ${bare} marks have no ring`);
	}
}

// withoutScript holds that the page without its script is its pictures and the whole list.
async function withoutScript(file) {
	const say = (what) => wrong.push(`${basename(file)}, without script: ${what}`);
	const page = await open(file, looks[0], say, false);
	const html = await page.content();
	for (const part of ['<svg', '<ol>', '</h1>']) {
		if (!html.includes(part)) say(`it lacks ${part}`);
	}
	const text = await page.$$eval('#events > ol > li', (all) => all.filter((li) => li.getBoundingClientRect().height > 0).length);
	const all = (html.match(/<li id="e\d+"/g) ?? []).length;
	if (text !== all || all === 0) say(`it shows ${text} of ${all} events`);
	const buttons = await page.$$eval('button', (b) => b.filter((one) => one.getBoundingClientRect().height > 0).length);
	if (buttons > 0) say(`it shows ${buttons} buttons that do nothing`);
	await page.close();
}
