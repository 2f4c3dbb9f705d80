package org.sicetnon.dsl.language;

import static groovyjarjarantlr4.v4.runtime.Token.EOF;
import static org.apache.groovy.parser.antlr4.GroovyLexer.COMMA;
import static org.apache.groovy.parser.antlr4.GroovyLexer.Identifier;
import static org.apache.groovy.parser.antlr4.GroovyLexer.LBRACK;
import static org.apache.groovy.parser.antlr4.GroovyLexer.LPAREN;
import static org.apache.groovy.parser.antlr4.GroovyLexer.NL;
import static org.apache.groovy.parser.antlr4.GroovyLexer.NOT;
import static org.apache.groovy.parser.antlr4.GroovyLexer.SEMI;
import static org.apache.groovy.parser.antlr4.GroovyLexer.StringLiteral;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import groovyjarjarantlr4.v4.runtime.BailErrorStrategy;
import groovyjarjarantlr4.v4.runtime.CommonTokenStream;
import groovyjarjarantlr4.v4.runtime.ListTokenSource;
import groovyjarjarantlr4.v4.runtime.Parser;
import groovyjarjarantlr4.v4.runtime.ParserRuleContext;
import groovyjarjarantlr4.v4.runtime.RecognitionException;
import groovyjarjarantlr4.v4.runtime.Token;
import groovyjarjarantlr4.v4.runtime.atn.ATNConfig;
import groovyjarjarantlr4.v4.runtime.atn.ATNConfigSet;
import groovyjarjarantlr4.v4.runtime.atn.ParserATNSimulator;
import groovyjarjarantlr4.v4.runtime.atn.PredictionContextCache;
import groovyjarjarantlr4.v4.runtime.atn.PredictionMode;
import groovyjarjarantlr4.v4.runtime.misc.ParseCancellationException;
import groovyjarjarantlr4.v4.runtime.tree.RuleNode;
import groovyjarjarantlr4.v4.runtime.tree.TerminalNode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.groovy.parser.antlr4.GroovyLangParser;
import org.apache.groovy.parser.antlr4.GroovyParser.BlockContext;
import org.apache.groovy.parser.antlr4.GroovyParser.BlockStatementsContext;
import org.apache.groovy.parser.antlr4.GroovyParser.ClosureContext;
import org.apache.groovy.parser.antlr4.GroovyParser.CommandExprAltContext;
import org.apache.groovy.parser.antlr4.GroovyParser.CommandExpressionContext;
import org.apache.groovy.parser.antlr4.GroovyParser.EnhancedArgumentListInParContext;
import org.apache.groovy.parser.antlr4.GroovyParser.EqualityExprAltContext;
import org.apache.groovy.parser.antlr4.GroovyParser.ExpressionInParContext;
import org.apache.groovy.parser.antlr4.GroovyParser.IdentifierPrmrAltContext;
import org.apache.groovy.parser.antlr4.GroovyParser.IntegerLiteralAltContext;
import org.apache.groovy.parser.antlr4.GroovyParser.ListContext;
import org.apache.groovy.parser.antlr4.GroovyParser.LogicalAndExprAltContext;
import org.apache.groovy.parser.antlr4.GroovyParser.LogicalOrExprAltContext;
import org.apache.groovy.parser.antlr4.GroovyParser.NamePartContext;
import org.apache.groovy.parser.antlr4.GroovyParser.PathElementContext;
import org.apache.groovy.parser.antlr4.GroovyParser.PathExpressionContext;
import org.apache.groovy.parser.antlr4.GroovyParser.RelationalExprAltContext;
import org.apache.groovy.parser.antlr4.GroovyParser.ScriptStatementsContext;
import org.apache.groovy.parser.antlr4.GroovyParser.ShiftExprAltContext;
import org.apache.groovy.parser.antlr4.GroovyParser.StringLiteralContext;
import org.apache.groovy.parser.antlr4.GroovyParser.UnaryNotExprAltContext;
import org.apache.groovy.parser.antlr4.GroovyParser.VariableDeclarationContext;
import org.apache.groovy.parser.antlr4.GroovyParserBaseVisitor;

/**
 * Asks Groovy's parser for the tree of the tokens, and makes ours of it.
 *
 * <p>What this visitor has no method for is refused: a rule of Groovy's grammar passes only if it does nothing but hold
 * one other rule. So a newer Groovy, with more in its grammar, lets nothing more through. What is refused leaves a
 * {@link Node.Name} in its place, that the rest may be looked at too.
 */
final class Parsing extends GroovyParserBaseVisitor<Node> {

    private static final String NOTHING = "This says nothing that a note can say.";
    private static final String BRACKETS =
            "Square brackets after a word pick out one of several, which a note cannot do.";
    private static final String BRACKETS_HINT =
            "Is a comma missing before them? A word that is about a list alone is written see([85, 86]).";
    private static final String BLOCK = "A block is written message reply, {…}.";

    private static final ImmutableMap<String, Node.Operator> OPERATORS = Arrays.stream(Node.Operator.values())
            .collect(ImmutableMap.toImmutableMap(Node.Operator::sign, Function.identity()));

    private static final ImmutableMap<String, String> ENGLISH = ImmutableMap.of("and", "&&", "or", "||");

    /** Up to this length, words are repeated in what is said about them. */
    private static final int SHORT = 60;

    private final Source source;
    private final Errata errata;

    /** What the parser now works on: the whole file, or one statement of it. */
    private List<Token> tokens = ImmutableList.of();

    /** How many closures of Groovy's grammar the parser may yet compute; its first script ever needs 120,000. */
    private long closures = 1_000_000;

    /** How many tokens the parser may yet look at, ahead or in passing; a note needs five looks for each. */
    private long looks;

    Parsing(Source source, Errata errata) {
        this.source = source;
        this.errata = errata;
    }

    /**
     * Returns the statements that the tokens make.
     *
     * @throws ErrataException if there are errata already, or here; each statement is then read by itself, so that all
     *     are found
     */
    ImmutableList<Node> statements(ImmutableList<Token> all) {
        looks = 100_000 + 100L * all.size();
        if (errata.isEmpty()) {
            try {
                ImmutableList<Node> statements = read(all);
                if (errata.isEmpty()) {
                    return statements;
                }
            } catch (ParseCancellationException stuck) {
                eachByItself(all);
                if (errata.isEmpty()) {
                    tokens = all;
                    explain(stuck);
                }
            }
        } else {
            eachByItself(all);
        }
        throw errata.thrown();
    }

    private void eachByItself(ImmutableList<Token> all) {
        int start = 0;
        int depth = 0;
        for (int i = 0; i < all.size(); i++) {
            int type = all.get(i).getType();
            depth += Lexing.OPENING.contains(type) ? 1 : Lexing.CLOSING.contains(type) ? -1 : 0;
            if (type == EOF || (depth == 0 && Lexing.isBoundary(all, i))) {
                byItself(all.subList(start, i), all.get(all.size() - 1));
                start = i + 1;
            }
        }
    }

    private void byItself(List<Token> statement, Token end) {
        if (statement.isEmpty()
                || errata.areBetween(
                        statement.get(0).getStartIndex(), Lexing.end(statement.get(statement.size() - 1)))) {
            return;
        }
        try {
            read(ImmutableList.<Token>builder().addAll(statement).add(end).build());
        } catch (ParseCancellationException stuck) {
            explain(stuck);
        }
    }

    // ---- Groovy's parser

    /**
     * Reads in the first and faster of Groovy's two ways.
     *
     * <p>The second, on which Groovy falls back, adds only commands whose list begins with a bracket, such as {@code see
     * [85], 'met'}, where {@code see [85]} means something else.
     */
    private ImmutableList<Node> read(ImmutableList<Token> some) {
        tokens = some;
        GroovyLangParser parser = new GroovyLangParser(new Watched(some));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        Metered metered = new Metered(parser);
        metered.setPredictionMode(PredictionMode.SLL);
        parser.setInterpreter(metered);
        ScriptStatementsContext statements = parser.compilationUnit().scriptStatements();
        return statements == null ? ImmutableList.of() : nodes(statements.scriptStatement());
    }

    private void spend(long left) {
        if (left < 0) {
            Token first = tokens.get(0);
            note(
                    first,
                    first,
                    "What begins here is too entangled to be read.",
                    "Can it be said in several statements?");
            throw errata.thrown();
        }
    }

    /** The tokens, counted as the parser looks at them. */
    private final class Watched extends CommonTokenStream {

        Watched(List<Token> tokens) {
            super(new ListTokenSource(tokens));
        }

        @Override
        public void consume() {
            spend(--looks);
            super.consume();
        }
    }

    /**
     * Groovy's look ahead, with its steps counted.
     *
     * <p>What has been computed once in a process is kept, so the count depends on what was read before. Hence the bound
     * lies far from what either a note or an attack needs.
     */
    private final class Metered extends ParserATNSimulator {

        Metered(Parser parser) {
            super(parser, parser.getInterpreter().atn);
        }

        @Override
        protected void closure(
                ATNConfig config,
                ATNConfigSet configs,
                ATNConfigSet intermediate,
                Set<ATNConfig> busy,
                boolean collectPredicates,
                boolean hasMoreContexts,
                PredictionContextCache cache,
                int depth,
                boolean endIsEmpty) {
            spend(--closures);
            super.closure(
                    config, configs, intermediate, busy, collectPredicates, hasMoreContexts, cache, depth, endIsEmpty);
        }
    }

    // ---- where no tree can be made

    /** The parser's own place may lie behind the trouble, so what can stand nowhere is looked for first. */
    private void explain(ParseCancellationException stuck) {
        Deque<Boolean> listing = new ArrayDeque<>();
        Optional<Token> before = Optional.empty();
        for (Token at : tokens) {
            if (at.getType() == NL) {
                continue;
            }
            if (isExplained(before, at, !listing.isEmpty() && listing.element())) {
                return;
            }
            if (Lexing.OPENING.contains(at.getType())) {
                listing.push(at.getType() == LBRACK
                        || (at.getType() == LPAREN
                                && before.filter(Parsing::isName).isPresent()));
            } else if (Lexing.CLOSING.contains(at.getType())) {
                listing.pop();
            }
            before = Optional.of(at);
        }
        Token at = stuck.getCause() instanceof RecognitionException cause ? cause.getOffendingToken() : tokens.get(0);
        unconnected(before(at).orElse(at), at);
    }

    private boolean isExplained(Optional<Token> before, Token at, boolean listing) {
        boolean first = before.isEmpty() || Lexing.OPENING.contains(before.get().getType());
        if (first) {
            if (joins(at) || at.getType() == SEMI) {
                note(at, at, "Something is missing before " + shown(at) + ".");
                return true;
            }
            return false;
        }
        Token last = before.get();
        boolean trailing = last.getType() == COMMA && Lexing.CLOSING.contains(at.getType()) && listing;
        if ((joins(last) || last.getType() == NOT) && !begins(at) && !trailing) {
            note(last, last, "Something is missing after " + shown(last) + ".");
            return true;
        }
        if (isName(last) && at.getType() == LBRACK) {
            note(at, at, BRACKETS, BRACKETS_HINT);
            return true;
        }
        boolean separate = begins(at) && !Lexing.OPENING.contains(at.getType()) && at.getType() != NOT;
        boolean english = ENGLISH.containsKey(at.getText());
        if ((listing || english) && separate && !joins(last) && last.getType() != NOT) {
            unconnected(last, at);
            return true;
        }
        return false;
    }

    private void unconnected(Token before, Token at) {
        if (joins(before) || !begins(at)) {
            note(at, at, "Nothing can be made of " + shown(at) + " here.");
            return;
        }
        String first = before.getText();
        String second = at.getText();
        String hint = "Did you mean " + first + ", " + second + "?";
        if (ENGLISH.containsKey(first) || ENGLISH.containsKey(second)) {
            hint = "Did you mean '" + ENGLISH.getOrDefault(first, ENGLISH.getOrDefault(second, "")) + "'?";
        } else if (first.length() + second.length() > SHORT
                || Lexing.OPENING.contains(at.getType())
                || Lexing.CLOSING.contains(before.getType())) {
            hint = "Is a comma missing between them?";
        } else if (before.getType() == Identifier && isName(at)) {
            hint = "Did you mean " + first + ", " + second + " or " + first + "(" + second + ")?";
        }
        note(at, at, shown(at) + " follows " + shown(before) + " without a comma.", hint);
    }

    private Optional<Token> before(Token token) {
        for (int i = token.getTokenIndex() - 1; i >= 0; i--) {
            if (tokens.get(i).getType() != NL) {
                return Optional.of(tokens.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether it stands between two things. */
    private static boolean joins(Token token) {
        return token.getType() == COMMA || (Lexing.OPERATORS.contains(token.getType()) && token.getType() != NOT);
    }

    private static boolean isName(Token token) {
        return Lexing.NAMES.contains(token.getType());
    }

    private static boolean begins(Token token) {
        int type = token.getType();
        return isName(token)
                || Lexing.NUMBERS.contains(type)
                || Lexing.OPENING.contains(type)
                || type == StringLiteral
                || type == NOT;
    }

    private static String shown(Token token) {
        String text = token.getText();
        return switch (token.getType()) {
            case NL, EOF -> "the end of the line";
            case StringLiteral -> text.length() > SHORT || text.contains("\n") ? "the text" : text;
            default -> "'" + text + "'";
        };
    }

    // ---- statements

    private ImmutableList<Node> nodes(List<? extends ParserRuleContext> statements) {
        return statements.stream().map(this::operand).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Node visitCommandExpression(CommandExpressionContext ctx) {
        EnhancedArgumentListInParContext list = ctx.enhancedArgumentListInPar();
        if (!ctx.commandArgument().isEmpty()) {
            return chain(ctx, list == null ? ImmutableList.of() : list.COMMA());
        }
        Node head = visit(ctx.expression());
        if (list == null) {
            return head;
        }
        ImmutableList<Node> said = arguments(list);
        if (!isWord(head) || !head.at().equals(span(ctx.expression())) || isLikeAMethod(head, said)) {
            return sideBySide(ctx, list.getStart());
        }
        boolean bracketed = list.getStart().getType() == LPAREN;
        return bracketed && !errata.areBetween(list.getStart().getStartIndex(), Lexing.end(list.getStop()))
                ? refuse(ctx, list.getStart(), list.getStop(), NOTHING, Foreign.ONLY)
                : call(head, said, span(ctx));
    }

    /** {@code China Mao { … }} defines a method, says Groovy. */
    private static boolean isLikeAMethod(Node head, ImmutableList<Node> said) {
        return head instanceof Node.Name name
                && name.text().codePoints().limit(1).anyMatch(Character::isUpperCase)
                && said.size() == 1
                && said.get(0) instanceof Node.Call call
                && call.block().isPresent();
    }

    /** {@code from Stalin Zhou} is {@code from(Stalin).Zhou} in Groovy, which is not what an author means. */
    private Node chain(CommandExpressionContext ctx, List<? extends TerminalNode> commas) {
        for (TerminalNode comma : commas) {
            Token sign = comma.getSymbol();
            if (tokens.get(sign.getTokenIndex() + 1).getType() == NL) {
                return refuse(
                        ctx,
                        sign,
                        sign,
                        "The comma at the end of this line takes the next line into it.",
                        "Is it one too many?");
            }
        }
        return sideBySide(ctx, ctx.commandArgument(0).getStart());
    }

    private Node sideBySide(ParserRuleContext ctx, Token second) {
        unconnected(before(second).orElse(second), second);
        return placeholder(ctx);
    }

    /** {@code China Mao} declares, in Groovy, a variable Mao of the kind China. */
    @Override
    public Node visitVariableDeclaration(VariableDeclarationContext ctx) {
        return ctx.variableDeclarators() == null
                ? visitChildren(ctx)
                : sideBySide(ctx, ctx.variableDeclarators().getStart());
    }

    @Override
    public Node visitBlock(BlockContext ctx) {
        return refuse(
                ctx, ctx.getStart(), ctx.getStart(), "A block says more of the word before it; here is none.", BLOCK);
    }

    // ---- words, and what is said of them

    @Override
    public Node visitPathExpression(PathExpressionContext ctx) {
        Node node = visit(ctx.primary());
        Token last = ctx.primary().getStop();
        for (PathElementContext element : ctx.pathElement()) {
            boolean bare = node.at().equals(span(ctx.getStart(), last));
            last = element.getStop();
            Optional<Node> longer = bare ? extended(node, element, span(ctx.getStart(), last)) : Optional.empty();
            if (longer.isEmpty()) {
                return element.indexPropertyArgs() == null
                        ? refuse(
                                ctx,
                                element.getStart(),
                                last,
                                "This cannot follow what stands before it.",
                                "Is a comma or the end of a line missing?")
                        : refuse(ctx, element.getStart(), last, BRACKETS, BRACKETS_HINT);
            }
            node = longer.get();
        }
        return node;
    }

    private Optional<Node> extended(Node node, PathElementContext by, Span at) {
        if (by.DOT() != null && by.namePart() != null && by.nonWildcardTypeArguments() == null) {
            return Optional.of(member(node, by.namePart(), at));
        }
        if (by.arguments() != null && isWord(node)) {
            EnhancedArgumentListInParContext list = by.arguments().enhancedArgumentListInPar();
            if (list == null && by.arguments().COMMA() != null) {
                return Optional.of(loneComma(by, by.arguments().COMMA()));
            }
            return Optional.of(call(node, list == null ? ImmutableList.of() : arguments(list), at));
        }
        if (by.closureOrLambdaExpression() == null) {
            return Optional.empty();
        }
        if (isWord(node)) {
            return Optional.of(call(node, ImmutableList.of(visit(by.closureOrLambdaExpression())), at));
        }
        return node instanceof Node.Call call && call.block().isEmpty()
                ? Optional.of(new Node.Call(
                        call.receiver(),
                        call.word(),
                        call.wordAt(),
                        call.arguments(),
                        asBlock(visit(by.closureOrLambdaExpression())),
                        at))
                : Optional.empty();
    }

    private Node member(Node owner, NamePartContext name, Span at) {
        return name.identifier() == null || isDate(name.getText())
                ? refuse(
                        name,
                        name.getStart(),
                        name.getStop(),
                        "After '.' stands a name.",
                        "A part is named kim.jointTelegram.")
                : new Node.Member(owner, name.getText(), span(name), at);
    }

    private static boolean isWord(Node node) {
        return node instanceof Node.Name || node instanceof Node.Member;
    }

    private static Node call(Node word, ImmutableList<Node> said, Span at) {
        Optional<Node.Block> block = said.isEmpty() ? Optional.empty() : asBlock(said.get(said.size() - 1));
        ImmutableList<Node> arguments = block.isEmpty() ? said : said.subList(0, said.size() - 1);
        return word instanceof Node.Member member
                ? new Node.Call(Optional.of(member.owner()), member.name(), member.nameAt(), arguments, block, at)
                : new Node.Call(Optional.empty(), ((Node.Name) word).text(), word.at(), arguments, block, at);
    }

    private static Optional<Node.Block> asBlock(Node node) {
        return node instanceof Node.Block block ? Optional.of(block) : Optional.empty();
    }

    private ImmutableList<Node> arguments(EnhancedArgumentListInParContext list) {
        ImmutableList.Builder<Node> arguments = ImmutableList.builder();
        int left = list.enhancedArgumentListElement().size();
        for (ParserRuleContext argument : list.enhancedArgumentListElement()) {
            left--;
            arguments.add(left == 0 ? visit(argument) : operand(argument));
        }
        return arguments.build();
    }

    /** Anything but a block, which only ends a call. */
    private Node operand(ParserRuleContext ctx) {
        Node node = visit(ctx);
        return node instanceof Node.Block
                ? refuse(
                        ctx,
                        ctx.getStart(),
                        ctx.getStart(),
                        "A block stands last, after the word it says more of.",
                        BLOCK)
                : node;
    }

    @Override
    public Node visitClosure(ClosureContext ctx) {
        BlockStatementsContext statements = ctx.blockStatementsOpt().blockStatements();
        return ctx.ARROW() == null
                ? new Node.Block(
                        statements == null ? ImmutableList.of() : nodes(statements.blockStatement()), span(ctx))
                : visitChildren(ctx);
    }

    // ---- comparisons, and what joins them

    @Override
    public Node visitEqualityExprAlt(EqualityExprAltContext ctx) {
        return comparison(ctx, ctx.left, ctx.op, ctx.right);
    }

    @Override
    public Node visitRelationalExprAlt(RelationalExprAltContext ctx) {
        return ctx.right == null ? visitChildren(ctx) : comparison(ctx, ctx.left, ctx.op, ctx.right);
    }

    private Node comparison(ParserRuleContext ctx, ParserRuleContext left, Token sign, ParserRuleContext right) {
        Node.Operator operator = OPERATORS.get(sign.getText());
        if (operator == null) {
            return visitChildren(ctx);
        }
        if (isComparison(left) || isComparison(right)) {
            return refuse(
                    ctx, sign, sign, "Only two things are compared at once.", "Two comparisons are joined with '&&'.");
        }
        return new Node.Comparison(operator, operand(left), operand(right), span(ctx));
    }

    private static boolean isComparison(ParserRuleContext ctx) {
        return ctx instanceof EqualityExprAltContext || ctx instanceof RelationalExprAltContext;
    }

    @Override
    public Node visitLogicalAndExprAlt(LogicalAndExprAltContext ctx) {
        return new Node.Both(operand(ctx.left), operand(ctx.right), span(ctx));
    }

    @Override
    public Node visitLogicalOrExprAlt(LogicalOrExprAltContext ctx) {
        return new Node.Either(operand(ctx.left), operand(ctx.right), span(ctx));
    }

    @Override
    public Node visitUnaryNotExprAlt(UnaryNotExprAltContext ctx) {
        return ctx.NOT() == null ? visitChildren(ctx) : new Node.Not(operand(ctx.expression()), span(ctx));
    }

    @Override
    public Node visitShiftExprAlt(ShiftExprAltContext ctx) {
        if (ctx.RANGE_INCLUSIVE() == null) {
            return visitChildren(ctx);
        }
        return operand(ctx.left) instanceof Node.DateWord from && operand(ctx.right) instanceof Node.DateWord to
                ? new Node.DateSpan(from, to, span(ctx))
                : refuse(
                        ctx,
                        ctx.rangeOp,
                        ctx.rangeOp,
                        "'..' stands between two dates.",
                        "A span of days is written 1950-10-11..1950-10-13.");
    }

    // ---- single things

    /** {@code f(a b) == c} is {@code f((a(b)) == c)} in Groovy, which is not what an author means. */
    @Override
    public Node visitExpressionInPar(ExpressionInParContext ctx) {
        return ctx.enhancedStatementExpression().statementExpression() instanceof CommandExprAltContext inside
                        && inside.commandExpression().enhancedArgumentListInPar() != null
                ? sideBySide(
                        ctx,
                        inside.commandExpression().enhancedArgumentListInPar().getStart())
                : visit(ctx.enhancedStatementExpression());
    }

    @Override
    public Node visitList(ListContext ctx) {
        if (ctx.expressionList() == null && ctx.COMMA() != null) {
            return loneComma(ctx, ctx.COMMA());
        }
        List<? extends ParserRuleContext> items = ctx.expressionList() == null
                ? ImmutableList.of()
                : ctx.expressionList().expressionListElement();
        return new Node.Series(items.stream().map(this::operand).collect(ImmutableList.toImmutableList()), span(ctx));
    }

    private Node loneComma(ParserRuleContext ctx, TerminalNode comma) {
        note(comma.getSymbol(), comma.getSymbol(), "Something is missing before ','.");
        return placeholder(ctx);
    }

    @Override
    public Node visitIdentifierPrmrAlt(IdentifierPrmrAltContext ctx) {
        if (ctx.typeArguments() != null) {
            return visitChildren(ctx);
        }
        return isDate(ctx.getText()) ? Dates.word(ctx.getText(), span(ctx)) : new Node.Name(ctx.getText(), span(ctx));
    }

    private static boolean isDate(String identifier) {
        return Character.isDigit(identifier.charAt(0));
    }

    @Override
    public Node visitIntegerLiteralAlt(IntegerLiteralAltContext ctx) {
        return new Node.Whole(Long.parseLong(ctx.getText()), span(ctx));
    }

    @Override
    public Node visitStringLiteral(StringLiteralContext ctx) {
        Optional<String> words = Quotation.words(ctx.getText());
        return words.isPresent()
                ? new Node.Text(words.get(), span(ctx))
                : refuse(
                        ctx,
                        ctx.getStart(),
                        ctx.getStart(),
                        "A sign in this text is given by a number that cannot be read.",
                        "A backslash is written \\\\, and any other sign as it is.");
    }

    // ---- everything else

    @Override
    public Node visitChildren(RuleNode node) {
        ParserRuleContext ctx = (ParserRuleContext) node;
        return ctx.getChildCount() == 1 && ctx.getChild(0) instanceof RuleNode
                ? visit(ctx.getChild(0))
                : refuse(ctx, ctx.getStart(), ctx.getStop(), NOTHING, Foreign.ONLY);
    }

    @Override
    public Node visitTerminal(TerminalNode node) {
        Token token = node.getSymbol();
        note(token, token, Foreign.says(token.getText()), Foreign.hint(token.getText()));
        return new Node.Name("", span(token, token));
    }

    private Node refuse(ParserRuleContext ctx, Token from, Token to, String says, String hint) {
        note(from, to, says, hint);
        return placeholder(ctx);
    }

    private Node placeholder(ParserRuleContext ctx) {
        return new Node.Name("", span(ctx));
    }

    private void note(Token from, Token to, String says, String... hint) {
        errata.add(from.getStartIndex(), Lexing.end(to), says, hint);
    }

    private Span span(ParserRuleContext ctx) {
        return span(ctx.getStart(), ctx.getStop());
    }

    private Span span(Token first, Token last) {
        return source.span(first.getStartIndex(), Lexing.end(last));
    }
}
