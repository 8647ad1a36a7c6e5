//! Draws a planned side; in: a plan and shaped paragraphs, out: items on pages and the side's node.

use super::*;

impl Arranger<'_> {
    pub(super) fn draw(&mut self, canvas: &mut Canvas, fonts: &Fonts, plan: &Plan) -> Result<Node, LayoutError> {
        let first = canvas.pages.len();
        // Breaks every paragraph at the plan's zoom, and tells where things begin.
        let (bands_height, foot_height) = (self.bands_height(), self.foot_height());
        let (opening_height, check_height) = (self.opening_height(), self.check_height());
        let (units, references_height) = (self.units(), self.references_height());
        let head_height = TOP + bands_height + opening_height.max(check_height) + SECTION_GAP;
        let mut pen = Pen { canvas, fonts, side: self.side };

        let mut part = Node::new(Role::Part);
        part.lang = Some(self.side.tag.clone());
        let mut nodes = self.draw_bands(&mut pen, first, bands_height)?;
        nodes.extend(self.draw_opening(&mut pen, first, TOP + bands_height)?);
        let (sections, end) = self.draw_sections(&mut pen, first, (head_height, bands_height), plan, &units)?;
        nodes.extend(sections);

        let single = plan.units.len() == 1;
        let references = if single { references_height + SECTION_GAP } else { 0.0 };
        let foot = BOTTOM - references - foot_height + SECTION_GAP;
        nodes.extend(self.draw_handed_out(&mut pen, first, foot, foot_height - SECTION_GAP)?);
        nodes.extend(self.draw_check(&mut pen, first, TOP + bands_height)?);
        let last = first + plan.units.len() - 1;
        let y = if single { BOTTOM - references_height } else { end + SECTION_GAP * 2.0 };
        if y + references_height > BOTTOM + 0.5 {
            let points = (y + references_height - BOTTOM).ceil() as u32;
            return Err(LayoutError::Overflow { tag: self.side.tag.clone(), what: "the references", points });
        }
        nodes.extend(self.draw_references(&mut pen, last, y)?);
        Ok(part.with(nodes))
    }

    fn draw_bands(&self, pen: &mut Pen<'_>, page: usize, height: f32) -> Result<Vec<Node>, LayoutError> {
        let mut nodes = Vec::new();
        if height == 0.0 {
            return Ok(nodes);
        }
        let area = Rect { x: MARGIN, y: TOP, width: WIDTH, height: height - 8.0 };
        pen.canvas.frame(page, area, 1.2);
        for foreign in [false, true] {
            let mut y = TOP + BAND_PADDING;
            let inset = if foreign { self.band_width() + 16.0 } else { 8.0 };
            for (band, shaped) in self.paragraphs.bands.iter().filter(|(band, _)| band.text.lang.is_some() == foreign) {
                let mut node = pen.at(page, inset, y, self.band_width(), 1.0, shaped, Role::Paragraph)?;
                let language = shaped.lang.as_deref().unwrap_or(&self.side.tag);
                node.id = Some(format!("aside-band-{}-{}-{language}-{}", band.kind, self.side.tag, page + 1));
                nodes.push(node);
                y += shaped.height(1.0);
            }
        }
        Ok(nodes)
    }

    fn draw_opening(&self, pen: &mut Pen<'_>, page: usize, top: f32) -> Result<Vec<Node>, LayoutError> {
        let (p, zoom, width) = (&*self.paragraphs, self.zoom, opening_width(self.marks));
        let mut nodes = Vec::new();
        let mut y = top;
        let mut inset = 0.0;
        if let Some((svg, name)) = &p.logo {
            inset = LOGO;
            nodes.push(self.draw_logo(pen, page, top, svg, name));
        }
        for shaped in [&p.issuer].into_iter().chain(&p.whereabouts) {
            nodes.push(pen.at(page, inset, y, width - inset, 1.0, shaped, Role::Paragraph)?);
            y += shaped.height(1.0);
        }
        y = y.max(if inset > 0.0 { top + LOGO - 8.0 } else { 0.0 });
        nodes.push(pen.at(page, 0.0, y, width, 1.0, &p.question, Role::Paragraph)?);
        y += p.question.height(1.0);
        for row in p.reference.chunks(REFERENCE_COLUMNS) {
            for (shaped, (inset, width)) in row.iter().zip(reference_columns(width, row.len())) {
                nodes.push(pen.at(page, inset, y, width, 1.0, shaped, Role::Paragraph)?);
            }
            y += row.iter().map(|one| one.height(1.0)).fold(0.0, f32::max);
        }
        y += 6.0;
        nodes.push(pen.at(page, 0.0, y, width, 1.0, &p.title, Role::Heading(1, p.title.words()))?);
        y += p.title.height(1.0);
        nodes.push(pen.at(page, 0.0, y, width, zoom, &p.also, Role::Paragraph)?);
        y += p.also.height(zoom);
        for shaped in &p.opening {
            y += 4.0;
            nodes.push(pen.at(page, 0.0, y, width, zoom, shaped, Role::Paragraph)?);
            y += shaped.height(zoom);
        }
        Ok(nodes)
    }

    fn draw_logo(&self, pen: &mut Pen<'_>, page: usize, top: f32, svg: &str, name: &Text) -> Node {
        let side = LOGO - 10.0;
        let area = Rect { x: pen.left(0.0, side), y: top + 2.0, width: side, height: side };
        let content = pen.canvas.content();
        pen.canvas.add(page, Mark::Content(content), Shape::Logo { area, svg: svg.to_owned() });
        let mut figure = Node::new(Role::Figure(name.text.clone(), area));
        figure.children.push(Child::Content(content));
        figure
    }

    fn draw_sections(
        &self,
        pen: &mut Pen<'_>,
        first: usize,
        (head, bands): (f32, f32),
        plan: &Plan,
        units: &[Unit],
    ) -> Result<(Vec<Node>, f32), LayoutError> {
        let mut nodes = Vec::new();
        let mut rest = units;
        let mut y = head;
        for (number, count) in plan.units.iter().enumerate() {
            let page = first + number;
            y = head;
            if number > 0 {
                // A page may be torn from the one before: what it is must stand on each.
                nodes.extend(self.draw_bands(pen, page, bands)?);
                y = TOP + bands;
            }
            let (here, later) = rest.split_at(*count);
            rest = later;
            for unit in here {
                let section = &self.paragraphs.sections[unit.section];
                if unit.paragraphs.start == 0 {
                    y += SECTION_GAP + self.extra;
                    pen.canvas.rule(page, y - (SECTION_GAP + self.extra) / 2.0, MARGIN, MARGIN + WIDTH, 0.4);
                    nodes.push(pen.at(
                        page,
                        0.0,
                        y + 1.0,
                        HEADINGS,
                        self.zoom,
                        &section.heading,
                        Role::Heading(2, section.heading.words()),
                    )?);
                } else {
                    y += PARAGRAPH_GAP;
                }
                let mut inner = y;
                for shaped in &section.paragraphs[unit.paragraphs.clone()] {
                    nodes.push(pen.at(
                        page,
                        HEADINGS + GUTTER,
                        inner,
                        text_width(),
                        self.zoom,
                        shaped,
                        Role::Paragraph,
                    )?);
                    inner += shaped.height(self.zoom);
                }
                if unit.list {
                    nodes.push(self.draw_list(pen, page, inner, section)?);
                }
                y += unit.height;
            }
        }
        Ok((nodes, y))
    }

    fn draw_list(&self, pen: &mut Pen<'_>, page: usize, top: f32, section: &Section) -> Result<Node, LayoutError> {
        let zoom = self.zoom;
        let half = section.list.len().div_ceil(2);
        let mut items = Vec::new();
        let mut y = top;
        for (number, (bullet, words)) in section.list.iter().enumerate() {
            if number == half {
                y = top;
            }
            let (column, width) = list_column(usize::from(number >= half), zoom);
            let inset = HEADINGS + GUTTER + column;
            let indent = BULLET_INDENT * zoom;
            let label = pen.at(page, inset, y, indent, zoom, bullet, Role::Label)?;
            let body = pen.at(page, inset + indent, y, width, zoom, words, Role::Body)?;
            y += words.height(zoom);
            items.push(Node::new(Role::Item).with([label, body]));
        }
        Ok(Node::new(Role::List).with(items))
    }

    fn draw_handed_out(&self, pen: &mut Pen<'_>, page: usize, top: f32, height: f32) -> Result<Vec<Node>, LayoutError> {
        let handed = &self.paragraphs.handed;
        pen.canvas.frame(page, Rect { x: MARGIN, y: top, width: WIDTH, height }, 0.6);
        let mut y = top + BOX_PADDING;
        let mut nodes =
            vec![pen.at(page, 8.0, y, WIDTH / 2.0, 1.0, &handed.heading, Role::Heading(2, handed.heading.words()))?];
        y += handed.heading.height(1.0);
        for (number, field) in handed.fields.iter().enumerate() {
            let column = if number < 3 { 8.0 } else { 8.0 + FIELD + 8.0 };
            let baseline = y + ((number % 3) as f32 + 1.0) * ROW - 4.0;
            let label_top = baseline - field.height(1.0) * 0.76;
            nodes.push(pen.at(page, column, label_top, FIELD, 1.0, field, Role::Paragraph)?);
            let used = field.width(1.0) + 4.0;
            let left = pen.left(column + used, FIELD - used);
            pen.canvas.rule(page, baseline, left, left + FIELD - used, 0.5);
        }
        let area = Rect {
            x: pen.left(WIDTH - STAMP - 8.0 + 4.0, STAMP),
            y: top + BOX_PADDING + 2.0,
            width: STAMP,
            height: height - 2.0 * BOX_PADDING - 4.0,
        };
        pen.canvas.frame(page, area, 0.4);
        nodes.push(pen.at(
            page,
            WIDTH - STAMP + 2.0,
            area.y + 2.0,
            STAMP - 12.0,
            1.0,
            &handed.stamp,
            Role::Paragraph,
        )?);
        let note = y + (ROWS - 1.0) * ROW + NOTE;
        nodes.push(pen.at(page, 8.0 + FIELD + 8.0, note, FIELD, 1.0, &handed.note, Role::Paragraph)?);
        Ok(nodes)
    }

    fn draw_check(&self, pen: &mut Pen<'_>, page: usize, top: f32) -> Result<Vec<Node>, LayoutError> {
        let check = &self.paragraphs.check;
        let side = qr_side(self.marks);
        let inset = WIDTH - side;
        let mut y = top;
        let heading = pen.at(page, inset, y, side, 1.0, &check.heading, Role::Heading(2, check.heading.words()))?;
        y += check.heading.height(1.0);
        let area = Rect { x: pen.left(inset, side), y, width: side, height: side };
        let content = pen.canvas.content();
        let at = (area.x + QUIET * MODULE, area.y + QUIET * MODULE);
        let shape = Shape::Qr { at, module: MODULE, matrix: Rc::clone(&self.marks.qr) };
        pen.canvas.add(page, Mark::Content(content), shape);
        let mut figure = Node::new(Role::Figure(check.alt.clone(), area));
        figure.children.push(Child::Content(content));
        let (address, name) = (self.marks.address.clone(), check.alt.clone());
        let link = Node::new(Role::Link { page, area, address, name }).with([figure]);
        y += side;
        let how = pen.at(page, inset, y, side, 1.0, &check.how, Role::Paragraph)?;
        y += check.how.height(1.0);
        let mut code = pen.at(page, inset, y, side, 1.0, &check.code, Role::Paragraph)?;
        code.id = Some(format!("aside-code-{}", self.side.tag));
        Ok(vec![heading, link, how, code])
    }

    fn draw_references(&self, pen: &mut Pen<'_>, page: usize, y: f32) -> Result<Vec<Node>, LayoutError> {
        let (heading, text) = &self.paragraphs.references;
        Ok(vec![
            pen.at(page, 0.0, y, HEADINGS, 1.0, heading, Role::Heading(2, heading.words()))?,
            pen.at(page, HEADINGS + GUTTER, y, text_width(), 1.0, text, Role::Paragraph)?,
        ])
    }
}

/// Draws at insets from the side's start edge: the left one, or the right one in a right-to-left language.
struct Pen<'a> {
    canvas: &'a mut Canvas,
    fonts: &'a Fonts,
    side: &'a Side,
}

impl Pen<'_> {
    /// The left edge of something `width` wide, `inset` from the start edge.
    fn left(&self, inset: f32, width: f32) -> f32 {
        match self.side.direction {
            Direction::LeftToRight => MARGIN + inset,
            Direction::RightToLeft => A4.0 - MARGIN - inset - width,
        }
    }

    #[allow(clippy::too_many_arguments, reason = "a place, a paragraph and its role; a struct would only rename them")]
    fn at(
        &mut self,
        page: usize,
        inset: f32,
        y: f32,
        width: f32,
        zoom: f32,
        shaped: &Shaped,
        role: Role,
    ) -> Result<Node, LayoutError> {
        let place = Place { page, x: self.left(inset, width), y, width, zoom };
        self.canvas.paragraph(self.fonts, shaped, place, self.side.direction, role, &self.side.tag)
    }
}
